import type { PostgresDataset } from '../PostgresDataset.js';
import type { KeyTypes } from './KeyTypes.js';
import { nativeTime } from './nativeTime.js';
import { ownCondition } from './ownCondition.js';
import { selectRows } from './selectRows.js';

/** The parts of a window that a statement has, whatever their values. */
export interface LaneShape {
  readonly ofParents: boolean;
  readonly from: boolean;
  readonly to: boolean;
  readonly behind: boolean;
  readonly bare: boolean;
}

/**
 * The text of one statement for many lanes. Its parameters: the lanes, their parents, from, to, the
 * modes, times and keys of their starts, each where the shape has it; and the limit.
 */
export function laneText(dataset: PostgresDataset, types: KeyTypes, shape: LaneShape): string {
  const { time, parent, owner } = dataset;
  let bound = 0;
  const next = () => {
    bound += 1;
    return `$${bound}`;
  };
  const columns = ['lane'];
  const arrays = [`${next()}::${types.owner}[]`];
  const conditions = [`${owner} = _asked.lane`, ...ownCondition(dataset)];
  if (shape.ofParents) {
    columns.push('parent');
    arrays.push(`${next()}::${types.parent}[]`);
    conditions.push(`(_asked.parent IS NULL OR ${parent} = _asked.parent)`);
  }
  if (time !== undefined && types.time !== undefined) {
    if (shape.from) conditions.push(`${time.sql} >= ${nativeTime(next(), time, types.time)}`);
    if (shape.to) conditions.push(`${time.sql} < ${nativeTime(next(), time, types.time)}`);
  }
  if (shape.behind) {
    columns.push('mode', 'at', 'at_key');
    arrays.push(`${next()}::text[]`, `${next()}::text[]`, `${next()}::text[]`);
    conditions.push(behindStart(dataset, types));
  }
  return selectRows(dataset, types, {
    lanes: `unnest(${arrays.join(', ')}) WITH ORDINALITY AS _asked(${[...columns, 'n'].join(', ')})`,
    conditions,
    order: newestFirst(dataset, types),
    limit: `${next()}::int`,
    bare: shape.bare,
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
  // A key that is null comes before all others.
  const isBehindKey = `coalesce(${key} < _asked.at_key::${types.key}, _asked.at_key IS NULL AND ${key} IS NOT NULL)`;
  if (time === undefined || types.time === undefined) {
    return `(_asked.mode IN ('A', 'I') OR (_asked.mode IN ('T', 'N') AND ${isBehindKey}))`;
  }
  const { sql } = time;
  const atRow = `_asked.at::${types.time}`;
  const at = `CASE WHEN _asked.mode = 'T' THEN ${atRow} ELSE ${nativeTime('_asked.at', time, types.time)} END`;
  return `(_asked.mode = 'A'
      OR ${sql} < ${at}
      OR (${sql} = ${at} AND (_asked.mode = 'I' OR (_asked.mode = 'T' AND ${isBehindKey})))
      OR (${sql} IS NULL AND (_asked.mode IN ('T', 'I', 'E') OR (_asked.mode = 'N' AND ${isBehindKey}))))`;
}
