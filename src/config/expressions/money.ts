import {
  type ConstantExpression,
  createExpression,
  type Leaf,
  type MoneyExpression,
} from './Expression.js';

/**
 * An amount and its currency: `money('amount', 'currency')`, `money('amount', constant('EUR'))`,
 * `money('cents', constant('EUR'), { unit: 'MINOR' })`.
 */
export function money(
  amount: Leaf,
  currency: Leaf | ConstantExpression,
  options: { readonly unit?: 'MAJOR' | 'MINOR' } = {},
): MoneyExpression {
  return createExpression({ is: 'money', amount, currency, unit: options.unit ?? 'MAJOR' });
}
