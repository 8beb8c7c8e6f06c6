import { asInteger } from '../bson/asInteger.js';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { findTimeZone } from '../date/findTimeZone.js';
import { parseTimeUnit } from '../date/parseTimeUnit.js';
import { shiftDate } from '../date/shiftDate.js';
import { resolveFieldPath } from '../expression/resolveFieldPath.js';
import type { FieldPattern } from '../key/fieldPattern.js';
import { asArithmetic, toNumber } from '../number/arithmeticNumber.js';

/** The documents of a partition, in order, that belong to one document's window. */
export interface WindowSpan {
  readonly start: number;
  readonly end: number;
}

/** Tells the window of every document of a sorted partition; both ends only move forwards. */
export type WindowBounds = (documents: readonly BsonDocument[]) => readonly WindowSpan[];

type Bound = number | 'unbounded';

/** Reads `window`; without one the window is the whole partition. */
export function parseWindow(
  window: BsonValue | undefined,
  sort: FieldPattern | undefined,
): WindowBounds {
  if (window === undefined) {
    return (documents) => documents.map(() => ({ start: 0, end: documents.length }));
  }
  if (!isDocument(window)) throw new CommandError(9, "'window' field must be an object");
  const { documents, range, unit, ...others } = window;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new CommandError(9, `'window' has an unknown field: ${unknown}`);
  if ((documents === undefined) === (range === undefined)) {
    throw new CommandError(9, "'window' needs exactly one of 'documents' and 'range'");
  }
  if (documents !== undefined) return documentWindow(parseBounds(documents, asInteger), sort);
  return rangeWindow(parseBounds(range ?? null, asNumber), unit, sort);
}

function parseBounds(
  value: BsonValue,
  parseNumber: (value: BsonValue) => number | undefined,
): readonly [Bound, Bound] {
  const [lower, upper] = (Array.isArray(value) ? value : []).map((bound): Bound => {
    if (bound === 'unbounded') return 'unbounded';
    const number = bound === 'current' ? 0 : parseNumber(bound);
    if (number !== undefined) return number;
    throw new CommandError(
      9,
      `a window's bound must be 'unbounded', 'current' or a number, not ${describeValue(bound)}`,
    );
  });
  if (lower === undefined || upper === undefined || (value as BsonValue[]).length !== 2) {
    throw new CommandError(9, 'a window needs an array of two bounds');
  }
  if (lower !== 'unbounded' && upper !== 'unbounded' && lower > upper) {
    throw new CommandError(5339900, 'Lower bound must not exceed upper bound');
  }
  return [lower, upper];
}

function asNumber(value: BsonValue): number | undefined {
  const number = asArithmetic(value);
  return number === undefined ? undefined : toNumber(number);
}

function documentWindow(
  [lower, upper]: readonly [Bound, Bound],
  sort: FieldPattern | undefined,
): WindowBounds {
  if (sort === undefined && (lower !== 'unbounded' || upper !== 'unbounded')) {
    throw new CommandError(5339901, "Document-based bounds require a 'sortBy'");
  }
  return (documents) =>
    documents.map((_, index) => ({
      start: lower === 'unbounded' ? 0 : Math.min(Math.max(index + lower, 0), documents.length),
      end:
        upper === 'unbounded'
          ? documents.length
          : Math.min(Math.max(index + upper + 1, 0), documents.length),
    }));
}

function rangeWindow(
  [lower, upper]: readonly [Bound, Bound],
  unit: BsonValue | undefined,
  sort: FieldPattern | undefined,
): WindowBounds {
  const [path] = sort?.paths ?? [];
  if (sort?.paths.length !== 1 || path === undefined || sort.descending[0] === true) {
    throw new CommandError(5339902, "Range-based bounds require a 'sortBy' of one ascending field");
  }
  const shift = shifter(unit);
  return (documents) => {
    const values = documents.map((document) =>
      rangeValue(resolveFieldPath(document, path, 0), unit),
    );
    let start = 0;
    let end = 0;
    return values.map((value) => {
      const from = lower === 'unbounded' ? Number.NEGATIVE_INFINITY : shift(value, lower);
      const to = upper === 'unbounded' ? Number.POSITIVE_INFINITY : shift(value, upper);
      while (start < values.length && (values[start] as number) < from) start++;
      while (end < values.length && (values[end] as number) <= to) end++;
      return { start, end };
    });
  };
}

function shifter(unit: BsonValue | undefined): (value: number, by: number) => number {
  if (unit === undefined) return (value, by) => value + by;
  const timeUnit = parseTimeUnit('$setWindowFields', unit);
  const utc = findTimeZone(undefined);
  return (value, by) => shiftDate(new Date(value), timeUnit, by, utc).getTime();
}

function rangeValue(value: BsonValue | undefined, unit: BsonValue | undefined): number {
  const number = value instanceof Date ? value.getTime() : asNumber(value ?? null);
  if (number !== undefined && value instanceof Date === (unit !== undefined)) return number;
  throw new CommandError(
    5429414,
    `Invalid range: Expected the sortBy field to be a ${unit === undefined ? 'number' : 'date'}, but it was ${value === undefined ? 'missing' : bsonTypeName(value)}`,
  );
}
