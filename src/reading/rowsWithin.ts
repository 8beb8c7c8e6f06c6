import type { Row } from '../dataset/Row.js';
import { SourceError } from '../sources/SourceError.js';
import { type Freshness, foldFreshness, freshnessOf, isComplete } from './Freshness.js';
import { isSilent } from './isSilent.js';
import { type Lane, laneId } from './Lane.js';
import type { LaneResult } from './LaneResult.js';

/** Rows of some lanes within a range of time, newest first. */
export interface RowsWithin<R extends Row = Row> {
  /** Null when no source could be read. */
  readonly rows: readonly R[] | null;
  /** Whether these are all: every source answered in full, and none has more than was read. */
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/** Puts what was read of some lanes, each newest first, into one list; what is older than a time is not missed. */
export function rowsWithin<R extends Row>(
  lanes: readonly Lane[],
  results: readonly LaneResult[],
  needed = '',
): RowsWithin<R> {
  const read = lanes
    .flatMap((lane, index) => {
      const result = results[index];
      if (result === undefined || isSilent(lane, result)) return [];
      return [{ id: laneId(lane), source: lane.source, result }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows: R[] = [];
  const freshness: Freshness[] = [];
  let failures = 0;
  for (const { source, result } of read) {
    freshness.push(freshnessOf(source, toldToEnd(result, needed)));
    if (result.outcome instanceof SourceError) failures += 1;
    else rows.push(...(result.outcome.rows as readonly R[]));
  }
  // Sorting is stable: rows of equal time stay in the order of their lanes, and within them.
  rows.sort(newerFirst);
  const folded = foldFreshness(freshness);
  const isUnknown = failures > 0 && failures === read.length;
  return { rows: isUnknown ? null : rows, complete: isComplete(folded), freshness: folded };
}

/** What lies behind the last row that was read is missing as well. */
function toldToEnd({ outcome, fetchedAt }: LaneResult, needed: string): LaneResult {
  if (outcome instanceof SourceError || !outcome.hasMore) return { outcome, fetchedAt };
  const last = outcome.rows.at(-1)?.position.time ?? '~';
  if (last < needed) return { outcome, fetchedAt };
  return { outcome: { ...outcome, cut: true }, fetchedAt };
}

function newerFirst(a: Row, b: Row): number {
  if (a.position.time === b.position.time) return 0;
  return a.position.time > b.position.time ? -1 : 1;
}
