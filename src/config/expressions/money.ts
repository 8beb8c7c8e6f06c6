import {
  type ConstantExpression,
  createExpression,
  type Leaf,
  type MoneyExpression,
} from './Expression.js';

/** How a silo counts money. */
export interface MoneyOptions {
  /** `MINOR` for cents and the like. */
  readonly unit?: 'MAJOR' | 'MINOR';
  /** How many digits of a minor unit the silo takes, for currencies where that is not what ISO 4217 says. */
  readonly digits?: Readonly<Record<string, number>>;
}

/**
 * An amount and its currency: `money('amount', 'currency')`, `money('amount', constant('EUR'))`,
 * `money('cents', constant('EUR'), { unit: 'MINOR' })`.
 */
export function money(
  amount: Leaf,
  currency: Leaf | ConstantExpression,
  options: MoneyOptions = {},
): MoneyExpression {
  const { unit = 'MAJOR', digits } = options;
  return createExpression({ is: 'money', amount, currency, unit, ...(digits && { digits }) });
}
