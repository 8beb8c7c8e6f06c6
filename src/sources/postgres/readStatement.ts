import type { KeyTypes } from './KeyTypes.js';
import { nativeTime } from './nativeTime.js';
import type { PostgresDataset } from './PostgresDataset.js';
import { selectRows } from './selectRows.js';

/** Which of its optional parts a statement has. */
export interface ReadShape {
  readonly starts: boolean;
  readonly from: boolean;
  readonly to: boolean;
  readonly parents: boolean;
}

/**
 * One statement for many lanes: the newest rows of each, at most so many per lane, with their child
 * rows. Parameters: $1 lanes, $2 rows per lane, $3 parents, $4 from, $5 to, $6 modes, $7 times and
 * $8 tokens of the starts (see `startParameters`); those of absent parts are null.
 */
export function readStatement(dataset: PostgresDataset, types: KeyTypes, shape: ReadShape): string {
  const { time } = dataset;
  const conditions = [`${dataset.owner} = k.lane`];
  if (dataset.where !== undefined) conditions.push(`(${dataset.where})`);
  if (shape.parents && dataset.parent !== undefined)
    conditions.push(`${dataset.parent} = k.parent`);
  if (time !== undefined && types.time !== undefined) {
    if (shape.from) conditions.push(`${time.sql} >= ${nativeTime('$4', time, types.time)}`);
    if (shape.to) conditions.push(`${time.sql} < ${nativeTime('$5', time, types.time)}`);
  }
  if (shape.starts) conditions.push(behindStart(dataset, types));
  const lanes = `unnest($1::${types.owner}[], $3::${types.parent ?? 'text'}[], $6::text[], $7::text[], $8::text[])
    WITH ORDINALITY AS k(lane, parent, mode, at, at_key, n)`;
  return selectRows(dataset, types, {
    lanes,
    conditions,
    order: newestFirst(dataset, types),
    limit: '$2::int',
  });
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
