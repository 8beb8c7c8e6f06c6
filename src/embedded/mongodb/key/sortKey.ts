import type { BsonDocument } from '../bson/bsonValue.js';
import { CommandError } from '../commandError.js';
import { encodeKey } from './encodeKey.js';
import type { FieldPattern } from './fieldPattern.js';
import { type KeyTuples, keyTuples } from './keyTuples.js';
import { simpleKeyParts } from './simpleKeyParts.js';

/** The string by which a document sorts under a pattern; of several keys, the first in its order. */
export function sortKey(document: BsonDocument, pattern: FieldPattern): string {
  const parts = simpleKeyParts(document, pattern);
  if (parts !== undefined) return encodeKey(parts, pattern.descending);
  const keys = sortTuples(document, pattern).tuples.map((tuple) =>
    encodeKey(tuple.parts, pattern.descending),
  );
  return keys.reduce((first, key) => (key < first ? key : first));
}

function sortTuples(document: BsonDocument, pattern: FieldPattern): KeyTuples {
  try {
    return keyTuples(document, pattern.paths);
  } catch (error) {
    if (error instanceof CommandError && error.code === 171) {
      throw new CommandError(2, 'cannot sort with keys that are parallel arrays');
    }
    throw error;
  }
}
