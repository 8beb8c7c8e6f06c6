import { createExpression, type DateExpression, type Leaf } from './Expression.js';

/**
 * A calendar day in a format of its own: tokens of Luxon, as in `date('born', { format: 'dd/MM/yyyy' })`,
 * or `unix` (seconds) or `unixMs` of its midnight in UTC.
 */
export function date(of: Leaf, options: { readonly format?: string } = {}): DateExpression {
  return createExpression({ is: 'date', of, ...options });
}
