import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { withIdInFront } from '../storage/withIdInFront.js';
import { applyUpdate } from './applyUpdate.js';
import { equalFields } from './equalFields.js';
import type { Updater } from './updater.js';

/** The document that an upsert inserts: the query's values, updated. */
export function makeUpsert(filter: BsonDocument, updater: Updater, now: Date): BsonDocument {
  const fromQuery = equalFields(filter);
  const { _id } = fromQuery;
  // A replacement takes nothing over from the query but the `_id`.
  const start =
    updater.kind !== 'replacement' ? fromQuery : newDocument(_id === undefined ? {} : { _id });
  const run = { isInsert: true, now, arrayIndex: undefined };
  return withIdInFront(applyUpdate(start, updater, run) ?? start);
}
