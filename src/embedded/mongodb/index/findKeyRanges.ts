import { bsonTypeName } from '../bson/bsonTypeName.js';
import { typeOrder } from '../bson/typeOrder.js';
import { encodeKey, encodeTypeRank } from '../key/encodeKey.js';
import type { CollectionIndex } from './collectionIndex.js';
import type { FieldBounds, FilterBounds, RangeEnd } from './readFilterBounds.js';
import { afterAll, type KeyRange } from './sortedKeys.js';

/** The stretches of an index that hold every document that bounds admit. */
export interface KeyRanges {
  readonly ranges: readonly KeyRange[];
  /** The fields that the ranges are about, from the first one. */
  readonly boundFields: readonly string[];
  /** How many fields from the first have exactly one value in all the ranges. */
  readonly fixedFields: number;
  /** Whether the ranges name whole keys, so that a range's documents come in natural order. */
  readonly isExact: boolean;
  /** Whether a bound excludes null, so that an index without the missing fields will do. */
  readonly excludesNull: boolean;
}

/** More ranges than this are not worth their look-ups. */
const maxRanges = 20_000;

/** Finds the ranges of an index for bounds; without a bound on its first field, all of it. */
export function findKeyRanges(index: CollectionIndex, bounds: FilterBounds): KeyRanges {
  const { names, descending } = index.definition.pattern;
  let prefixes = [''];
  let fixedFields = 0;
  let excludesNull = false;
  const boundFields: string[] = [];
  for (const [position, name] of names.entries()) {
    const field = bounds.fields.get(name);
    if (field === undefined || /(?:^|\.)\d+(?:\.|$)/.test(name)) break;
    if (sharesArray(index, name, boundFields)) break;
    const isDescending = descending[position] === true;
    if (field.points === undefined) {
      const ends = isMultikey(index, name) ? oneSided(field) : field;
      boundFields.push(name);
      const ranges = prefixes.map((prefix) => rangeWithin(prefix, ends, isDescending));
      return { ranges, boundFields, fixedFields, isExact: false, excludesNull: true };
    }
    const keys = new Set(field.points.map((point) => encodeKey([point], [isDescending])));
    if (prefixes.length * keys.size > maxRanges) break;
    prefixes = prefixes.flatMap((prefix) => Array.from(keys, (key) => prefix + key));
    boundFields.push(name);
    excludesNull ||= field.points.every((point) => point !== null);
    if (keys.size === 1 && fixedFields === position) fixedFields++;
  }
  return {
    ranges: prefixes.map((prefix) => ({ from: prefix, to: prefix + afterAll })),
    boundFields,
    fixedFields,
    isExact: boundFields.length === names.length,
    excludesNull,
  };
}

/** The arrays that a field of a multikey index leads through. */
export function arraysOf(index: CollectionIndex, name: string): string[] {
  return [...index.arrayPaths].filter((path) => name === path || name.startsWith(`${path}.`));
}

function isMultikey(index: CollectionIndex, name: string): boolean {
  return arraysOf(index, name).length > 0;
}

/** Two fields of one array may be matched by different items, but a key holds those of one item. */
function sharesArray(index: CollectionIndex, name: string, others: readonly string[]): boolean {
  const arrays = arraysOf(index, name);
  return others.some((other) => arraysOf(index, other).some((path) => arrays.includes(path)));
}

/** Different items of an array may meet the two ends of a range. */
function oneSided({ points, lower, upper }: FieldBounds): FieldBounds {
  return { points, lower, upper: lower === undefined ? upper : undefined };
}

function rangeWithin(prefix: string, bounds: FieldBounds, isDescending: boolean): KeyRange {
  const { lower } = bounds;
  const upper = lower === undefined || sameType(lower, bounds.upper) ? bounds.upper : undefined;
  const rank = rankOf((lower ?? upper) as RangeEnd);
  const typeStart = prefix + encodeTypeRank(rank, isDescending);
  const [first, last] = isDescending ? [upper, lower] : [lower, upper];
  return {
    from: first === undefined ? typeStart : edge(prefix, first, isDescending, !first.isInclusive),
    to:
      last === undefined
        ? typeStart + afterAll
        : edge(prefix, last, isDescending, last.isInclusive),
  };
}

function edge(prefix: string, end: RangeEnd, isDescending: boolean, isBehind: boolean): string {
  return prefix + encodeKey([end.value], [isDescending]) + (isBehind ? afterAll : '');
}

function sameType(left: RangeEnd, right: RangeEnd | undefined): boolean {
  return right !== undefined && rankOf(left) === rankOf(right);
}

function rankOf(end: RangeEnd): number {
  return typeOrder[bsonTypeName(end.value)];
}
