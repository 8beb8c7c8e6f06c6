import { Timestamp } from 'bson';
import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';

/** The document with the time in place of empty timestamps: to MongoDB they mean "when stored". */
export function fillTimestamps(document: BsonDocument, now: Date): BsonDocument {
  const empty = Object.entries(document).filter(
    ([name, value]) => name !== '_id' && value instanceof Timestamp && value.isZero(),
  );
  if (empty.length === 0) return document;
  const result = newDocument(document);
  const t = Math.floor(now.getTime() / 1000);
  empty.forEach(([name], index) => {
    result[name] = new Timestamp({ t, i: index + 1 });
  });
  return result;
}
