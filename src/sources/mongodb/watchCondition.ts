import type { Document } from 'bson';
import type { WatchRange } from '../Source.js';
import type { MongodbDataset } from './MongodbDataset.js';
import { readToken } from './mongoToken.js';
import { nativeBound } from './nativeBound.js';

/** The condition for documents from an instant on, or behind one, oldest first. */
export function watchCondition(
  { timePath = '', keyPath, unit }: MongodbDataset,
  { from, after }: WatchRange,
): Document {
  if (after === undefined) {
    return { $or: nativeBound(from, '$gte', unit).map((bound) => ({ [timePath]: bound })) };
  }
  const { time, key } = readToken(after.token);
  return {
    $or: [{ [timePath]: { $gt: time } }, { [timePath]: time, [keyPath]: { $gt: key } }],
  };
}
