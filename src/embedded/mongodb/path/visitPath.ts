import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';

/** What a visitor is shown: a value (`undefined`: missing) and its place in the outermost array. */
export type PathVisitor = (value: BsonValue | undefined, arrayIndex: number) => boolean;

/** Whether an array at the end of a path is shown item by item and then whole, or only whole. */
export type LeafArrays = 'items' | 'whole';

/** The array index of a value that was not reached through an array. */
export const noArrayIndex = -1;

/**
 * Shows a visitor every value that a dotted path means in a query, until the visitor says true:
 * arrays on the way are entered, both through their documents and through a numeric name as index.
 */
export function visitPath(
  document: BsonDocument,
  path: readonly string[],
  leafArrays: LeafArrays,
  visit: PathVisitor,
): boolean {
  return visitFrom(document, path, 0, leafArrays, visit);
}

function visitFrom(
  document: BsonDocument,
  path: readonly string[],
  start: number,
  leafArrays: LeafArrays,
  visit: PathVisitor,
): boolean {
  let current: BsonDocument = document;
  for (let index = start; ; index++) {
    const value = current[path[index] as string];
    if (Array.isArray(value)) return visitArray(value, path, index + 1, leafArrays, visit);
    if (index === path.length - 1) return visit(value, noArrayIndex);
    if (!isDocument(value)) return visit(undefined, noArrayIndex);
    current = value;
  }
}

function visitArray(
  items: readonly BsonValue[],
  path: readonly string[],
  start: number,
  leafArrays: LeafArrays,
  visit: PathVisitor,
): boolean {
  if (start === path.length) {
    if (leafArrays === 'items' && items.some((item, index) => visit(item, index))) return true;
    return visit(items as BsonValue[], noArrayIndex);
  }
  return items.some((item, index) => {
    // The outermost array is the one that a positional operator means.
    const within: PathVisitor = (value) => visit(value, index);
    if (isDocument(item) && visitFrom(item, path, start, leafArrays, within)) return true;
    if (path[start] !== String(index)) return false;
    return visitItem(item, path, start + 1, leafArrays, visit);
  });
}

/** The item that a numeric name of the path means. */
function visitItem(
  item: BsonValue,
  path: readonly string[],
  start: number,
  leafArrays: LeafArrays,
  visit: PathVisitor,
): boolean {
  if (start === path.length) return visit(item, noArrayIndex);
  if (isDocument(item)) return visitFrom(item, path, start, leafArrays, visit);
  return Array.isArray(item) && visitArray(item, path, start, leafArrays, visit);
}
