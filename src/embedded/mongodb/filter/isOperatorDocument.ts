import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';

const referenceFields = new Set(['$ref', '$id', '$db']);

/** Whether a filter's value holds operators: its first name says so, unless it is a DBRef's. */
export function isOperatorDocument(value: BsonValue): value is BsonDocument {
  if (!isDocument(value)) return false;
  const first = Object.keys(value)[0];
  return first?.startsWith('$') === true && !referenceFields.has(first);
}
