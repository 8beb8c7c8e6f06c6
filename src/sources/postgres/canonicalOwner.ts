import type { Mapping } from '../../config/expressions/Expression.js';
import { sql } from '../../config/expressions/sql.js';
import { handleSql } from './handleSql.js';
import { columnSql } from './PostgresLeaves.js';

/**
 * A mapping whose rows are owned by an identifier that the table may spell in any way: its column in
 * the form that lanes have. Other SQL than a column is taken as it stands.
 */
export function canonicalOwner(mapping: Mapping, keyedBy: string): Mapping {
  const { recordId } = mapping;
  if (typeof recordId !== 'string') return mapping;
  const text = `${columnSql(recordId, 't')}::text`;
  switch (keyedBy) {
    case 'EMAIL':
      return { ...mapping, recordId: sql(`lower(btrim(${text}))`) };
    case 'LOYALTY_NUMBER':
    case 'CUSTOMER_NUMBER':
      return { ...mapping, recordId: sql(`upper(regexp_replace(${text}, '[\\s./-]', '', 'g'))`) };
    case 'SOCIAL_HANDLE':
      return { ...mapping, recordId: sql(handleSql(text)) };
    default:
      return mapping;
  }
}
