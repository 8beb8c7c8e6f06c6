import { isExpression, type SqlExpression } from '../../../config/expressions/Expression.js';

/** Whether a member of a mapping is a column, or a piece of SQL in its place. */
export function isColumn(mapped: unknown): mapped is string | SqlExpression {
  return typeof mapped === 'string' || (isExpression(mapped) && mapped.is === 'sql');
}
