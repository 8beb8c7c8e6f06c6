import { BSONRegExp, calculateObjectSize } from 'bson';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument } from '../bson/bsonValue.js';
import { nestingDepth } from '../bson/nestingDepth.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { maxDocumentBytes, maxStoredDepth } from '../limits.js';
import { fillTimestamps } from '../storage/fillTimestamps.js';
import { withIdInFront } from '../storage/withIdInFront.js';
import type { Command } from './command.js';
import { runStatements } from './runStatements.js';

/** The command `insert`. */
export const insertCommand: Command = (reader, context) => {
  const name = reader.collection();
  const documents = reader.documents('documents') ?? [];
  const isOrdered = reader.value('ordered') !== false;
  reader.ignore('bypassDocumentValidation');
  reader.finish();
  const collection = context.catalog.open(context.database, name);
  let n = 0;
  const writeErrors = runStatements(documents, isOrdered, (document) => {
    checkStorable(document, context.requestBytes);
    collection.insert(withIdInFront(fillTimestamps(document, context.now)));
    n++;
  });
  return { fields: newDocument({ n, ...(writeErrors.length > 0 ? { writeErrors } : {}) }) };
};

/** Refuses a document that MongoDB does not store. */
export function checkStorable(document: BsonDocument, atMostBytes: number): void {
  checkId(document);
  if (nestingDepth(document) > maxStoredDepth) {
    throw new CommandError(15, `Document exceeds maximum nested object depth: ${maxStoredDepth}`);
  }
  // Only a message of this size can hold a document that is too large.
  const size = atMostBytes > maxDocumentBytes ? calculateObjectSize(document) : 0;
  if (size > maxDocumentBytes) {
    throw new CommandError(
      2,
      `object to insert too large. size in bytes: ${size}, max size: ${maxDocumentBytes}`,
    );
  }
}

function checkId({ _id }: BsonDocument): void {
  if (_id === undefined) return;
  if (Array.isArray(_id) || _id instanceof BSONRegExp) {
    throw new CommandError(53, `The '_id' value cannot be of type ${bsonTypeName(_id)}`);
  }
  const operator = isDocument(_id)
    ? Object.keys(_id).find((name) => name.startsWith('$'))
    : undefined;
  if (operator !== undefined && !/^\$(?:ref|id|db)$/.test(operator)) {
    throw new CommandError(
      52,
      `_id fields may not contain '$'-prefixed fields: ${operator} is not valid for storage.`,
    );
  }
}
