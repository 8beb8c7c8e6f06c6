const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

/**
 * A share from 0 to 1, in per cent.
 * @param {number} share
 */
export function share(share) {
  return PERCENT.format(share);
}
