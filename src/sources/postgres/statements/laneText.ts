import type { PostgresDataset, TimeOrder } from '../PostgresDataset.js';
import { askedLanes } from './askedLanes.js';
import type { KeyTypes } from './KeyTypes.js';
import { ownCondition } from './ownCondition.js';
import { selectRows } from './selectRows.js';
import { highestTime, timeBehind, timeBound } from './timeBound.js';

/** Where a lane begins at an instant of ours rather than at a row. */
const AT = "(CASE WHEN _asked.mode <> 'T' THEN _asked.at::timestamptz END)";

/** The parts of a window that a statement has, whatever their values. */
export interface LaneShape {
  /** Whether there is one lane. */
  readonly isOne: boolean;
  readonly ofParents: boolean;
  readonly from: boolean;
  readonly to: boolean;
  readonly behind: boolean;
  /** Whether all lanes have a start at a time. */
  readonly allAtTimes: boolean;
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
  const arrays = new Map([['lane', `${next()}::${types.owner}[]`]]);
  const conditions = [`${owner} = _asked.lane`, ...ownCondition(dataset)];
  if (shape.ofParents) {
    arrays.set('parent', `${next()}::${types.parent}[]`);
    conditions.push(`(_asked.parent IS NULL OR ${parent} = _asked.parent)`);
  }
  if (time !== undefined && types.time !== undefined) {
    if (shape.from) conditions.push(timeBound(time, types.time, '>=', `${next()}::timestamptz`));
    if (shape.to) conditions.push(timeBound(time, types.time, '<', `${next()}::timestamptz`));
  }
  if (shape.behind) {
    for (const name of ['mode', 'at', 'at_key']) arrays.set(name, `${next()}::text[]`);
    conditions.push(behindStart(dataset, types));
    if (shape.allAtTimes && time !== undefined && types.time !== undefined && !types.timeNullable) {
      conditions.push(notAbove(time, types.time));
    }
  }
  return selectRows(dataset, types, {
    lanes: askedLanes(arrays, shape.isOne),
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
  const atRow = `CASE WHEN _asked.mode = 'T' THEN _asked.at::${types.time} END`;
  const older = (comparison: '<' | '<=') => timeBehind(time, types.time ?? '', comparison, AT);
  return `(_asked.mode = 'A'
      OR ${sql} < ${atRow}
      OR (${sql} = ${atRow} AND ${isBehindKey})
      OR (_asked.mode = 'I' AND ${older('<=')})
      OR (_asked.mode IN ('E', 'X') AND ${older('<')})
      OR (${sql} IS NULL AND (_asked.mode IN ('T', 'I', 'E') OR (_asked.mode = 'N' AND ${isBehindKey}))))`;
}

/**
 * What an index can seek to, where all lanes begin at a time: else each page would look through all
 * those before it.
 */
function notAbove(time: TimeOrder, type: string): string {
  const atRow = `_asked.at::${type}`;
  return `${time.sql} <= CASE WHEN _asked.mode = 'T' THEN ${atRow} ELSE ${highestTime(time, type, AT)} END`;
}
