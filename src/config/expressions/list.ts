import { createExpression, type Leaf, type ListExpression, type Mapping } from './Expression.js';

/** Items nested in a document: `lines: list('items', { sku: 'article.no', quantity: 'qty' })`. */
export function list(of: Leaf, item: Mapping): ListExpression {
  return createExpression({ is: 'list', of, item });
}
