import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import type { FieldPattern } from './fieldPattern.js';

/** The one key of a document whose pattern names top-level fields without arrays: the common case, done fast. */
export function simpleKeyParts(
  document: BsonDocument,
  pattern: FieldPattern,
): BsonValue[] | undefined {
  const parts: BsonValue[] = [];
  for (const path of pattern.paths) {
    if (path.length !== 1) return undefined;
    const value = document[path[0] as string] ?? null;
    if (Array.isArray(value)) return undefined;
    parts.push(value);
  }
  return parts;
}
