import type { PostgresDataset } from '../PostgresDataset.js';
import type { KeyTypes } from './KeyTypes.js';

/** Which rows a statement selects. */
export interface RowSelection {
  /** A FROM item `_asked` with a column `n`: for each of its rows, so many rows of the dataset. */
  readonly lanes: string;
  readonly conditions: readonly string[];
  readonly order: string;
  readonly limit: string;
  /** Without their child rows. */
  readonly bare?: boolean;
}

/**
 * The common frame of all statements: per row of `_asked` the dataset's rows, each with its child rows. Columns:
 * n, rank, key, time, the parent's cells, the number of the child list, the child's cells.
 */
export function selectRows(
  dataset: PostgresDataset,
  types: KeyTypes,
  { lanes, conditions, order, limit, bare = false }: RowSelection,
): string {
  const { columns, children } = dataset.leaves;
  const cells = columns.entries('c');
  const time = dataset.time === undefined || types.time === undefined ? 'NULL' : dataset.time.sql;
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const inner = `SELECT row_number() OVER (ORDER BY ${order}) AS rank, ${dataset.key} AS key,
    ${time} AS time${cells.map(({ sql, alias }) => `, ${sql} AS ${alias}`).join('')}
    FROM ${dataset.from}${where} ORDER BY ${order} LIMIT ${limit}`;
  const outer = [
    '_asked.n::int',
    '_row.rank::int',
    '_row.key::text',
    '_row.time::text',
    ...cells.map(({ alias }) => `_row.${alias}::text`),
  ];
  if (bare || children.length === 0) {
    return `SELECT ${outer.join(', ')} FROM ${lanes} CROSS JOIN LATERAL (${inner}) _row ORDER BY 1, 2`;
  }
  const width = Math.max(...children.map((child) => child.columns.length));
  const childAliases = Array.from({ length: width }, (_, index) => `d${index}`);
  const lists = children.map((child, index) => {
    const own = child.columns.entries('d');
    const aliased = childAliases.map((alias, at) => `${own[at]?.sql ?? 'NULL'}::text AS ${alias}`);
    const rank = `row_number() OVER (${child.orderBy ? `ORDER BY ${child.orderBy}` : ''}) AS place`;
    return `(SELECT ${[`${index} AS list`, rank, ...aliased].join(', ')}
      FROM ${child.table} WHERE ${child.key} = _row.c${child.parentKey})`;
  });
  const childCells = childAliases.map((alias) => `d.${alias}`);
  return `SELECT ${[...outer, 'd.list', ...childCells].join(', ')}
    FROM ${lanes} CROSS JOIN LATERAL (${inner}) _row
    LEFT JOIN LATERAL (${lists.join(' UNION ALL ')}) d ON true
    ORDER BY 1, 2, d.list, d.place`;
}
