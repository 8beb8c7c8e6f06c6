import type { BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import type { Collection } from '../storage/collection.js';

/**
 * Checks a hint, which is not needed beyond that: the planner compares all indexes. One of an index
 * that lacks documents would change the answer and is refused.
 */
export function checkHint(collection: Collection | undefined, hint: BsonValue | undefined): void {
  if (hint === undefined || collection === undefined) return;
  if (isDocument(hint) && (Object.keys(hint).length === 0 || hint.$natural === 1)) return;
  if (isDocument(hint) && '$natural' in hint) throw notImplemented('a hint of $natural backwards');
  const index = collection.indexes.find(({ definition }) =>
    isDocument(hint) ? compareValues(definition.key, hint) === 0 : definition.name === hint,
  );
  if (index === undefined) {
    throw new CommandError(
      2,
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  const { isSparse, partialFilter } = index.definition;
  if (isSparse || partialFilter !== undefined) {
    throw notImplemented('a hint of a sparse or partial index');
  }
}
