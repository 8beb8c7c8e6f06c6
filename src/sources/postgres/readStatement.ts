import type { Window } from '../Source.js';
import type { KeyTypes } from './KeyTypes.js';
import { nativeTime } from './nativeTime.js';
import type { PostgresDataset } from './PostgresDataset.js';
import { Parameters, type Statement } from './Statement.js';
import { selectRows } from './selectRows.js';
import { startParameters } from './startParameters.js';

/** One statement for many lanes: the newest rows of each, at most one more than asked per lane, with their child rows. */
export function readStatement(
  dataset: PostgresDataset,
  types: KeyTypes,
  lanes: readonly string[],
  { limit, from, to, starts, parents, bare }: Window,
): Statement {
  const { time } = dataset;
  const parameters = new Parameters();
  const columns = ['lane'];
  const arrays = [`${parameters.bind(lanes)}::${types.owner}[]`];
  const conditions = [`${dataset.owner} = k.lane`];
  if (dataset.where !== undefined) conditions.push(`(${dataset.where})`);
  if (parents !== undefined && dataset.parent !== undefined) {
    columns.push('parent');
    const keys = lanes.map((lane) => parents.get(lane) ?? null);
    arrays.push(`${parameters.bind(keys)}::${types.parent}[]`);
    conditions.push(`(k.parent IS NULL OR ${dataset.parent} = k.parent)`);
  }
  if (time !== undefined && types.time !== undefined) {
    const bound = (instant: string) =>
      nativeTime(parameters.bind(instant), time, types.time as string);
    if (from !== undefined) conditions.push(`${time.sql} >= ${bound(from)}`);
    if (to !== undefined) conditions.push(`${time.sql} < ${bound(to)}`);
  }
  if (starts !== undefined) {
    const { modes, times, keys } = startParameters(lanes, starts);
    columns.push('mode', 'at', 'at_key');
    arrays.push(...[modes, times, keys].map((values) => `${parameters.bind(values)}::text[]`));
    conditions.push(behindStart(dataset, types));
  }
  const text = selectRows(dataset, types, {
    lanes: `unnest(${arrays.join(', ')}) WITH ORDINALITY AS k(${[...columns, 'n'].join(', ')})`,
    conditions,
    order: newestFirst(dataset, types),
    limit: `${parameters.bind(limit + 1)}::int`,
    bare: bare ?? false,
  });
  return { text, values: parameters.values };
}

/** Newest first, rows of equal time by key; rows without time come last. */
function newestFirst(dataset: PostgresDataset, types: KeyTypes): string {
  if (dataset.time === undefined) return `${dataset.key} DESC`;
  const nulls = types.timeNullable ? ' NULLS LAST' : '';
  return `${dataset.time.sql} DESC${nulls}, ${dataset.key} DESC`;
}

/**
 * Rows strictly behind a start. Modes: `A` all; `T` behind the row of time `at` and key `at_key`;
 * `N` behind the row of key `at_key` that has no time; `I` not newer than `at`; `E` older than `at`;
 * `X` none.
 */
function behindStart({ key, time }: PostgresDataset, types: KeyTypes): string {
  const atKey = `k.at_key::${types.key}`;
  if (time === undefined || types.time === undefined) {
    return `(k.mode IN ('A', 'I') OR (k.mode IN ('T', 'N') AND ${key} < ${atKey}))`;
  }
  const { sql } = time;
  const atRow = `k.at::${types.time}`;
  const at = `CASE WHEN k.mode = 'T' THEN ${atRow} ELSE ${nativeTime('k.at', time, types.time)} END`;
  return `(k.mode = 'A'
      OR ${sql} < ${at}
      OR (${sql} = ${at} AND (k.mode = 'I' OR (k.mode = 'T' AND ${key} < ${atKey})))
      OR (${sql} IS NULL AND (k.mode IN ('T', 'I', 'E') OR (k.mode = 'N' AND ${key} < ${atKey}))))`;
}
