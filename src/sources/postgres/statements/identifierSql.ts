import { isExpression } from '../../../config/expressions/Expression.js';
import { columnSql } from '../PostgresLeaves.js';
import { isColumn } from './isColumn.js';

/** The SQL of what an identifier is read from: a column, SQL or a template; undefined for what the server cannot compare. */
export function identifierSql(leaf: unknown): string | undefined {
  if (isColumn(leaf)) return columnSql(leaf, 't');
  if (!isExpression(leaf) || leaf.is !== 'template') return undefined;
  // Null where one of its columns is.
  const parts = leaf.text
    .split(/\{([^{}]+)\}/)
    .map((part, index) =>
      index % 2 === 0 ? `'${part.replaceAll("'", "''")}'` : `${columnSql(part, 't')}::text`,
    );
  return `(${parts.join(' || ')})`;
}
