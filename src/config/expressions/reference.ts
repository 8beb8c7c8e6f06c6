import { createExpression, type Leaf, type ReferenceExpression } from './Expression.js';

/** The key of a row of another dataset that lies in another source: `order: reference('order_no', { source: 'shop' })`. */
export function reference(of: Leaf, options: { readonly source: string }): ReferenceExpression {
  return createExpression({ is: 'reference', of, source: options.source });
}
