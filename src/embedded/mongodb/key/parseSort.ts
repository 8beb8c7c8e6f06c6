import { Double } from 'bson';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import { checkFieldPath } from '../path/checkFieldPath.js';
import { type FieldPattern, makeFieldPattern } from './fieldPattern.js';

const maxFields = 32;

/** Reads a sort specification such as `{ createdAt: -1, _id: 1 }`. */
export function parseSort(specification: BsonDocument): FieldPattern {
  const entries = Object.entries(specification);
  if (entries.length > maxFields) {
    throw new CommandError(2, `too many sort keys, the maximum is ${maxFields}`);
  }
  return makeFieldPattern(
    entries.map(([name, direction]) => [checkFieldPath(name), isDescending(name, direction)]),
  );
}

function isDescending(name: string, direction: BsonValue): boolean {
  if (isDocument(direction)) throw notImplemented(`sorting '${name}' by an expression ($meta)`);
  const value = direction instanceof Double ? direction.value : direction;
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    throw new CommandError(
      15974,
      `Illegal key in $sort specification: ${name}: ${describeValue(direction)}`,
    );
  }
  if (Math.abs(Number(value)) !== 1) {
    throw new CommandError(15975, '$sort key ordering must be 1 (ascending) or -1 (descending)');
  }
  return value < 0;
}
