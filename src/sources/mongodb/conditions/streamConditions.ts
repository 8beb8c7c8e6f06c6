import type { Document } from 'bson';
import type { StreamRange } from '../../Source.js';
import type { MongodbDataset } from '../MongodbDataset.js';
import { nativeBounds } from './nativeBounds.js';

/**
 * The conditions for documents within a range, one per type that documents may date themselves by:
 * each is read to its end by itself, as MongoDB reads on within one type only. That for texts lets some
 * pass that lie outside.
 */
export function streamConditions(
  { timePath = '', unit }: Pick<MongodbDataset, 'timePath' | 'unit'>,
  { from, to }: StreamRange,
): Document[] {
  const ends = nativeBounds(to, '$lt', unit);
  return [...nativeBounds(from, '$gte', unit)].map(([type, start]) => ({
    [timePath]: { ...start, ...ends.get(type) },
  }));
}
