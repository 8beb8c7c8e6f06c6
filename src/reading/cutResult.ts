import type { Slice } from '../sources/Slice.js';
import { SourceError } from '../sources/SourceError.js';
import type { LaneResult } from './LaneResult.js';

/** What came of reading a lane, with no more rows than were asked for: the greediest asker decides what is read. */
export function cutResult(result: LaneResult, limit: number): LaneResult {
  const { outcome, fetchedAt } = result;
  if (outcome instanceof SourceError || outcome.rows.length <= limit) return result;
  const { next: _beyond, ...slice }: Slice = outcome;
  return { outcome: { ...slice, rows: outcome.rows.slice(0, limit), hasMore: true }, fetchedAt };
}
