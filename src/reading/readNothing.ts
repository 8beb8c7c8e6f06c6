import type { LaneReader } from '../sources/economy/LaneReader.js';
import type { SourceError } from '../sources/SourceError.js';

/** Reads nothing of any lane, and says why. */
export function readNothing(why: SourceError): Pick<LaneReader, 'read'> {
  return { read: async (_, lanes) => new Map(lanes.map((lane) => [lane, why])) };
}
