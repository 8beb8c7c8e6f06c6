import type { BsonDocument } from '../bson/bsonValue.js';
import type { MatchDetails, Matcher } from '../filter/matcher.js';
import type { StoredRecord } from '../index/collectionIndex.js';
import type { Collection } from '../storage/collection.js';
import { withIdInFront } from '../storage/withIdInFront.js';
import { applyUpdate } from './applyUpdate.js';
import type { Updater } from './updater.js';

/** Updates one stored document; `undefined` if the update changes nothing. */
export function updateRecord(
  collection: Collection,
  record: StoredRecord,
  matches: Matcher,
  updater: Updater,
  now: Date,
): BsonDocument | undefined {
  const details: MatchDetails = {};
  if (updater.isPositional) matches(record.document, details);
  const run = { isInsert: false, now, arrayIndex: details.arrayIndex };
  const updated = applyUpdate(record.document, updater, run);
  if (updated === undefined) return undefined;
  const stored = withIdInFront(updated);
  collection.replace(record, stored);
  return stored;
}
