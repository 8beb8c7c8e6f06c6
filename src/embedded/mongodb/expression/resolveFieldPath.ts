import type { BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import type { MaybeValue } from './expression.js';

/** The value of a path in an expression: through an array, the values of its documents. */
export function resolveFieldPath(
  value: MaybeValue,
  path: readonly string[],
  start: number,
): MaybeValue {
  let current = value;
  for (let index = start; index < path.length; index++) {
    if (Array.isArray(current)) return resolveInItems(current, path, index);
    if (!isDocument(current)) return undefined;
    current = current[path[index] as string];
  }
  return current;
}

function resolveInItems(items: readonly BsonValue[], path: readonly string[], start: number) {
  return items
    .filter(isDocument)
    .map((item) => resolveFieldPath(item, path, start))
    .filter((value) => value !== undefined);
}
