import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { KeyPart } from './encodeKey.js';

/** One key of a document: a part per path. */
export interface KeyTuple {
  readonly parts: readonly KeyPart[];
  /** Whether the document has any of the fields; a sparse index leaves it out otherwise. */
  readonly found: boolean;
}

/** The keys that a document has in an index over `paths`, and the paths of the arrays within. */
export interface KeyTuples {
  readonly tuples: readonly KeyTuple[];
  readonly arrayPaths: readonly string[];
}

interface Cursor {
  readonly path: readonly string[];
  /** How many names of the path were walked. */
  readonly depth: number;
  readonly value: KeyPart;
  readonly missing: boolean;
}

/**
 * Lists the keys of a document as MongoDB's indexes and sorts see them: one key, or one per item
 * where a path ends in or leads through an array. A missing field is null.
 */
export function keyTuples(
  document: BsonDocument,
  paths: readonly (readonly string[])[],
): KeyTuples {
  const arrayPaths = new Set<string>();
  const start = paths.map((path) => ({ path, depth: 0, value: document, missing: false }));
  return { tuples: expand(start, arrayPaths), arrayPaths: [...arrayPaths] };
}

function expand(cursors: readonly Cursor[], arrayPaths: Set<string>): KeyTuple[] {
  const walked = cursors.map(walkToArray);
  const inArray = walked.filter(isAtArray);
  const [first] = inArray;
  if (first === undefined) return [toTuple(walked)];
  refuseParallelArrays(inArray);
  arrayPaths.add(pathOf(first));
  const items = first.value as BsonValue[];
  // An empty array has a key too, which stands before null.
  const entries: readonly KeyPart[] = items.length === 0 ? [undefined] : items;
  return entries.flatMap((item) =>
    expand(
      walked.map((cursor) => (isAtArray(cursor) ? enterItem(cursor, item) : settle(cursor))),
      arrayPaths,
    ),
  );
}

const settled = Symbol('settled');
type SettledCursor = Cursor & { readonly [settled]?: true };

function walkToArray(cursor: SettledCursor): SettledCursor {
  if (cursor[settled] === true) return cursor;
  let { depth, value } = cursor;
  const { path } = cursor;
  while (depth < path.length) {
    const name = path[depth] as string;
    if (Array.isArray(value)) {
      const item = /^\d+$/.test(name) ? value[Number(name)] : undefined;
      if (item === undefined) return { path, depth, value, missing: false };
      value = item;
    } else if (isDocument(value) && value[name] !== undefined) {
      value = value[name];
    } else {
      return { path, depth: path.length, value: null, missing: true };
    }
    depth++;
  }
  return { path, depth, value, missing: cursor.missing };
}

function isAtArray(cursor: SettledCursor): boolean {
  return cursor[settled] !== true && Array.isArray(cursor.value);
}

function enterItem(cursor: SettledCursor, item: KeyPart): SettledCursor {
  const { path, depth } = cursor;
  if (depth === path.length) return settle({ path, depth, value: item, missing: false });
  // Only documents within an array have fields; whatever else is in it has none.
  if (isDocument(item)) return { path, depth, value: item, missing: false };
  return settle({ path, depth: path.length, value: null, missing: true });
}

/** Marks a part as final: an array that is an item of an array is not entered. */
function settle(cursor: SettledCursor): SettledCursor {
  return { ...cursor, [settled]: true };
}

function toTuple(cursors: readonly Cursor[]): KeyTuple {
  return {
    parts: cursors.map((cursor) => cursor.value),
    found: cursors.some((cursor) => !cursor.missing),
  };
}

function pathOf(cursor: Cursor): string {
  return cursor.path.slice(0, cursor.depth).join('.');
}

function refuseParallelArrays(cursors: readonly Cursor[]): void {
  const other = cursors.find((cursor) => cursor.value !== cursors[0]?.value);
  if (other === undefined) return;
  const names = [other, cursors[0] as Cursor].map((cursor) => `[${pathOf(cursor)}]`);
  throw new CommandError(171, `cannot index parallel arrays ${names.join(' ')}`);
}
