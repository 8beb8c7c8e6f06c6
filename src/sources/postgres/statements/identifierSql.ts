import { isExpression } from '../../../config/expressions/Expression.js';
import { templateParts } from '../../../config/expressions/templateParts.js';
import { columnSql } from '../PostgresLeaves.js';
import { isColumn } from './isColumn.js';

/** The SQL of what an identifier is read from: a column, SQL or a template; undefined for what the server cannot compare. */
export function identifierSql(leaf: unknown): string | undefined {
  if (isColumn(leaf)) return columnSql(leaf, 't');
  if (!isExpression(leaf) || leaf.is !== 'template') return undefined;
  const parts = templateParts(leaf.text);
  if (parts.some((part) => typeof part !== 'string' && part.mayBeMissing)) return undefined;
  // Null where one of its columns is.
  const sql = parts.map((part) =>
    typeof part === 'string'
      ? `'${part.replaceAll("'", "''")}'`
      : `${columnSql(part.leaf, 't')}::text`,
  );
  return `(${sql.join(' || ')})`;
}
