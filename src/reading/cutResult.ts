import { cutSlice } from '../sources/cutSlice.js';
import { SourceError } from '../sources/SourceError.js';
import type { LaneResult } from './LaneResult.js';

/** What came of reading a lane, with no more rows than were asked for: the greediest asker decides what is read. */
export function cutResult(result: LaneResult, limit: number): LaneResult {
  const { outcome, fetchedAt } = result;
  if (outcome instanceof SourceError || outcome.rows.length <= limit) return result;
  return { outcome: cutSlice(outcome, limit), fetchedAt };
}
