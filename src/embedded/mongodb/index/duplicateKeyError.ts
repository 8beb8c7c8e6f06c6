import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { encodeKey } from '../key/encodeKey.js';
import { keyTuples } from '../key/keyTuples.js';
import type { IndexDefinition } from './indexDefinition.js';

/** MongoDB's error for a second document with the same key in a unique index. */
export function duplicateKeyError(
  namespace: string,
  definition: IndexDefinition,
  document: BsonDocument,
  key: string,
): CommandError {
  const { name, pattern } = definition;
  const tuple = keyTuples(document, pattern.paths).tuples.find(
    ({ parts }) => encodeKey(parts, pattern.descending) === key,
  );
  const keyValue = newDocument();
  pattern.names.forEach((field, index) => {
    // MongoDB shows the key of an empty array as undefined; JavaScript's drivers read that as null.
    keyValue[field] = tuple?.parts[index] ?? (null as BsonValue);
  });
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: ${name} dup key: ${describeValue(keyValue)}`,
    newDocument({ keyPattern: definition.key, keyValue }),
  );
}
