import { typeOrder } from '../bson/typeOrder.js';
import type { CollectionIndex, StoredRecord } from '../index/collectionIndex.js';
import { afterAll } from '../index/sortedKeys.js';
import { encodeKey, encodeTypeRank } from '../key/encodeKey.js';
import type { Collection } from './collection.js';

/** Removes the documents whose dates in a TTL index are older than the index lets them be. */
export function expireDocuments(collections: Iterable<Collection>, now: Date): void {
  for (const collection of collections) {
    for (const index of collection.indexes) {
      for (const record of expired(index, now)) collection.delete(record);
    }
  }
}

function expired(index: CollectionIndex, now: Date): Iterable<StoredRecord> {
  const { expireAfterSeconds, pattern } = index.definition;
  if (expireAfterSeconds === undefined) return [];
  const isDescending = pattern.descending[0] === true;
  const limit = encodeKey([new Date(now.getTime() - expireAfterSeconds * 1000)], [isDescending]);
  const dates = encodeTypeRank(typeOrder.date, isDescending);
  // A document with several dates goes by the earliest one, which is among these too.
  return new Set(
    index.keys.range(
      isDescending ? { from: limit, to: dates + afterAll } : { from: dates, to: limit + afterAll },
    ),
  );
}
