import type { StreamRange, WatchRange } from '../../Source.js';
import type { PostgresDataset } from '../PostgresDataset.js';
import type { KeyTypes } from './KeyTypes.js';
import { Parameters, type Statement } from './Statement.js';
import { selectRows } from './selectRows.js';
import { timeBound } from './timeBound.js';

/** The rows of all lanes from an instant on, or until another, oldest first, rows of equal time by key. */
export function watchStatement(
  dataset: PostgresDataset,
  types: KeyTypes,
  { from, to, after, limit }: WatchRange & Partial<StreamRange>,
): Statement {
  const { time, key, where } = dataset;
  if (time === undefined || types.time === undefined) throw new Error('No time to watch by.');
  const parameters = new Parameters();
  const bound = (comparison: '<' | '>=', instant: string) =>
    timeBound(time, types.time ?? '', comparison, `${parameters.bind(instant)}::timestamptz`);
  const conditions = [bound('>=', from)];
  if (to !== undefined) conditions.push(bound('<', to));
  if (where !== undefined) conditions.push(`(${where})`);
  if (after !== undefined) {
    const [at, atKey] = JSON.parse(after.token) as [string, string];
    const place = `${parameters.bind(at)}::text::${types.time}, ${parameters.bind(atKey)}::text::${types.key}`;
    conditions.push(`(${time.sql}, ${key}) > (${place})`);
  }
  const text = selectRows(dataset, types, {
    lanes: '(SELECT 1) AS _asked(n)',
    conditions,
    order: `${time.sql}, ${key}`,
    limit: `${parameters.bind(limit)}::int`,
  });
  return { text, values: parameters.values };
}
