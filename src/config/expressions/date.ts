import { createExpression, type DateExpression, type Leaf } from './Expression.js';

/** A calendar day in a format of its own, in tokens of Luxon, e.g. `date('born', { format: 'dd/MM/yyyy' })`. */
export function date(of: Leaf, options: { readonly format?: string } = {}): DateExpression {
  return createExpression({ is: 'date', of, ...options });
}
