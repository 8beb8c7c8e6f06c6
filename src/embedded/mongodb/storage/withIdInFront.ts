import { ObjectId } from 'bson';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';

/** The document with its `_id` in front, where MongoDB stores it; one is made if there is none. */
export function withIdInFront(document: BsonDocument): BsonDocument {
  const names = Object.keys(document);
  if (names[0] === '_id') return document;
  const result = newDocument({ _id: document._id ?? new ObjectId() });
  for (const name of names) {
    if (name !== '_id') result[name] = document[name] as BsonValue;
  }
  return result;
}
