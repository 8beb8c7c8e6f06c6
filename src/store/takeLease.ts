import type { Collection, Filter } from 'mongodb';
import { isDuplicateKey } from './isDuplicateKey.js';

/** Who may do what only one at a time does, and until when by the clock of the store. */
export interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

/**
 * Takes or renews a lease for a while; undefined where somebody else holds it. The clock of the store
 * tells when it ends: by its own, a machine that is ahead would take what others still hold.
 */
export async function takeLease<T extends LeaseDocument>(
  collection: Collection<T>,
  _id: string,
  holder: string,
  forMs: number,
): Promise<T | undefined> {
  // Not every engine compares a date that it keeps with its own time.
  const ended = { $lt: [{ $toLong: { $ifNull: ['$until', new Date(0)] } }, { $toLong: '$$NOW' }] };
  const isOurs = { $or: [{ $eq: ['$holder', holder] }, ended] };
  const update = {
    holder: { $cond: [isOurs, holder, '$holder'] },
    until: { $cond: [isOurs, { $add: ['$$NOW', forMs] }, '$until'] },
  };
  try {
    const found = await collection.findOneAndUpdate({ _id } as Filter<T>, [{ $set: update }], {
      upsert: true,
      returnDocument: 'after',
    });
    return found?.holder === holder ? (found as unknown as T) : undefined;
  } catch (error) {
    // Somebody else made it at the same moment.
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}
