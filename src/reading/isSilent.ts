import { SourceError } from '../sources/SourceError.js';
import type { Lane } from './Lane.js';
import type { LaneResult } from './LaneResult.js';

/** Whether a source turned out to hold nothing of a person: it has no part in the answer then. */
export function isSilent({ isUnheard }: Lane, { outcome }: LaneResult): boolean {
  if (isUnheard !== true || outcome instanceof SourceError) return false;
  return outcome.rows.length === 0 && !outcome.hasMore && outcome.droppedRows === 0;
}
