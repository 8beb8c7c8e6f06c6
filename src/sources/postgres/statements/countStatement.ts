import type { PostgresDataset } from '../PostgresDataset.js';
import { askedLanes } from './askedLanes.js';
import type { KeyTypes } from './KeyTypes.js';
import type { SelectList } from './SelectList.js';
import { Parameters, type Statement } from './Statement.js';

/**
 * The statement that counts the rows of many lanes by what they are alike in. Columns: the lane's
 * number, the count, those without time, the first and the last time, then the cells.
 */
export function countStatement(
  { from, where, owner, time }: PostgresDataset,
  columns: SelectList,
  types: KeyTypes,
  lanes: readonly string[],
  most: number,
): Statement {
  const parameters = new Parameters();
  const arrays = new Map([['lane', `${parameters.bind(lanes)}::${types.owner}[]`]]);
  const cells = columns.entries('c');
  const grouped = cells.filter(({ sql }) => sql !== time?.sql);
  const keys = grouped.map(({ sql, alias }) => `(${sql})::text AS ${alias}`);
  const at = time === undefined ? 'NULL' : readableTime(time.sql, types.time ?? '');
  const own = where === undefined ? '' : ` AND (${where})`;
  const by =
    grouped.length === 0
      ? ''
      : ` GROUP BY ${grouped.map(({ sql }) => `(${sql})::text`).join(', ')}`;
  const counts = [
    'count(*) AS rows',
    `count(*) FILTER (WHERE ${at} IS NULL) AS undated`,
    `min(${at})::text AS first`,
    `max(${at})::text AS last`,
  ];
  const inner = `SELECT ${[...counts, ...keys].join(', ')} FROM ${from} WHERE ${owner} = _asked.lane${own}${by}`;
  const shown = cells.map(({ sql, alias }) => (sql === time?.sql ? 'NULL' : `g.${alias}`));
  const outer = ['_asked.n::int', 'g.rows::text', 'g.undated::text', 'g.first', 'g.last', ...shown];
  const text = `SELECT ${outer.join(', ')} FROM ${askedLanes(arrays, lanes.length === 1)}
    CROSS JOIN LATERAL (${inner}) g WHERE g.rows > 0 ORDER BY 1 LIMIT ${parameters.bind(most + 1)}::int`;
  return { text, values: parameters.values };
}

/** A time, null where it is none that can be shown: infinity, or a year that is not 1 to 9999. */
function readableTime(sql: string, type: string): string {
  if (type !== 'date' && !type.startsWith('timestamp')) return sql;
  return `CASE WHEN ${sql} >= '0001-01-01' AND ${sql} < '10000-01-01' THEN ${sql} END`;
}
