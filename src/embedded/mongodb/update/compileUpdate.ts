import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { Variables } from '../expression/scope.js';
import { fillTimestamps } from '../storage/fillTimestamps.js';
import { compileOperators } from './compileOperators.js';
import { compileUpdatePipeline } from './compileUpdatePipeline.js';
import { parseArrayFilters } from './parseArrayFilters.js';
import type { UpdateRun } from './updateAtPath.js';
import type { Updater } from './updater.js';

/** Compiles what an update statement does to a document. */
export function compileUpdate(
  update: BsonValue | undefined,
  arrayFilters: BsonValue | undefined,
  variables: Variables,
): Updater {
  if (Array.isArray(update)) {
    if (arrayFilters !== undefined) {
      throw new CommandError(9, 'arrayFilters may not be specified for pipeline-syle updates');
    }
    return {
      kind: 'pipeline',
      isPositional: false,
      apply: compileUpdatePipeline(update, variables),
    };
  }
  if (!isDocument(update)) {
    throw new CommandError(9, 'an update must be an object or a pipeline');
  }
  const filters = parseArrayFilters(arrayFilters);
  if (Object.keys(update)[0]?.startsWith('$')) {
    return { kind: 'operators', ...compileOperators(update, filters) };
  }
  return { kind: 'replacement', isPositional: false, apply: compileReplacement(update) };
}

function compileReplacement(replacement: BsonDocument) {
  const operator = Object.keys(replacement).find((name) => name.startsWith('$'));
  if (operator !== undefined) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${operator}' in '${operator}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  return (document: BsonDocument, { now }: UpdateRun): BsonDocument => {
    const result = newDocument();
    const _id = document._id ?? replacement._id;
    if (_id !== undefined) result._id = _id;
    // An `_id` that differs is kept for the check that it may not.
    return Object.assign(result, fillTimestamps(replacement, now));
  };
}
