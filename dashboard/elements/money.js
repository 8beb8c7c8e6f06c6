/**
 * An amount, exact to its last digit.
 * @param {{ readonly amount: string, readonly currency: string }} money
 */
export function money({ amount, currency }) {
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: fractionDigits(amount),
    maximumFractionDigits: fractionDigits(amount),
  });
  // As text it is not rounded to what a binary number can hold.
  return format.format(/** @type {Intl.StringNumericLiteral} */ (amount));
}

/** @param {string} amount */
function fractionDigits(amount) {
  return Math.min(amount.split('.')[1]?.length ?? 0, 20);
}
