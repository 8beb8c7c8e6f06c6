import { calculateObjectSize } from 'bson';
import type { BsonDocument } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { describeValue } from '../bson/describeValue.js';
import { isIdentical } from '../bson/isIdentical.js';
import { nestingDepth } from '../bson/nestingDepth.js';
import { CommandError } from '../commandError.js';
import { maxDocumentBytes, maxStoredDepth } from '../limits.js';
import type { UpdateRun } from './updateAtPath.js';
import type { Updater } from './updater.js';

/** The updated document, or `undefined` if the update changes nothing; its `_id` must stay. */
export function applyUpdate(
  document: BsonDocument,
  updater: Updater,
  run: Omit<UpdateRun, 'document'>,
): BsonDocument | undefined {
  const updated = updater.apply(document, { ...run, document });
  if (updated === document || (updater.kind !== 'operators' && isIdentical(updated, document))) {
    return undefined;
  }
  refuseOtherId(document, updated, updater);
  refuseTooLarge(updated);
  return updated;
}

function refuseOtherId(before: BsonDocument, after: BsonDocument, updater: Updater): void {
  if (before._id === undefined) return;
  if (after._id !== undefined && compareValues(before._id, after._id) === 0) return;
  throw new CommandError(
    66,
    updater.kind === 'operators'
      ? `Performing an update on the path '_id' would modify the immutable field '_id'`
      : `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${describeValue(after._id ?? null)}`,
  );
}

function refuseTooLarge(document: BsonDocument): void {
  const size = calculateObjectSize(document);
  if (size > maxDocumentBytes) {
    throw new CommandError(
      17419,
      `Resulting document after update is larger than ${maxDocumentBytes}`,
    );
  }
  if (nestingDepth(document) > maxStoredDepth) {
    throw new CommandError(15, `Document exceeds maximum nested object depth: ${maxStoredDepth}`);
  }
}
