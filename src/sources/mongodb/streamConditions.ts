import type { Document } from 'bson';
import type { StreamRange } from '../Source.js';
import { allOf } from './allOf.js';
import { nativeBound, type TimeOrder } from './nativeBound.js';

/**
 * The conditions for documents within a range, one per type that documents may date themselves by:
 * each is read to its end by itself, as MongoDB reads on within one type only.
 */
export function streamConditions(order: TimeOrder, { from, to }: StreamRange): Document[] {
  const ends = nativeBound(to, '$lt', order);
  return nativeBound(from, '$gte', order).map((start, place) => allOf(start, ends[place] ?? {}));
}
