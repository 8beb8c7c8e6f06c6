import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';

/** A copy of a document with a value at a path, or without it; what is in the way is replaced. */
export function setPath(
  document: BsonDocument,
  [name = '', ...rest]: readonly string[],
  value: BsonValue | undefined,
): BsonDocument {
  const result = newDocument(document);
  const inner = result[name];
  if (rest.length > 0) {
    result[name] = setPath(isDocument(inner) ? inner : newDocument(), rest, value);
  } else if (value === undefined) {
    delete result[name];
  } else {
    result[name] = value;
  }
  return result;
}
