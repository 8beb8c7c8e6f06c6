import { asInteger } from '../bson/asInteger.js';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { parseSort } from '../key/parseSort.js';
import { sortByKey } from '../key/sortByKey.js';
import { sortKey } from '../key/sortKey.js';

const modifiers = new Set(['$each', '$position', '$slice', '$sort']);

/** Reads the operand of `$push`: one item, or several with modifiers. */
export function parsePush(operand: BsonValue): (items: readonly BsonValue[]) => BsonValue[] {
  if (!isDocument(operand) || !('$each' in operand)) return (items) => [...items, operand];
  const { $each: added = null } = operand;
  if (!Array.isArray(added)) {
    throw new CommandError(
      2,
      `The argument to $each in $push must be an array but it was of type: ${bsonTypeName(added)}`,
    );
  }
  const unknown = Object.keys(operand).find((name) => !modifiers.has(name));
  if (unknown !== undefined) throw new CommandError(2, `Unrecognized clause in $push: ${unknown}`);
  const position = readInteger(operand, '$position');
  const count = readInteger(operand, '$slice');
  const sort = operand.$sort === undefined ? undefined : parseItemSort(operand.$sort);
  return (items) => {
    const inserted = items.toSpliced(position ?? items.length, 0, ...added);
    const sorted = sort === undefined ? inserted : sort(inserted);
    if (count === undefined) return sorted;
    if (count === 0) return [];
    return count > 0 ? sorted.slice(0, count) : sorted.slice(count);
  };
}

function readInteger(operand: BsonDocument, name: string): number | undefined {
  const value = operand[name];
  if (value === undefined) return undefined;
  const integer = asInteger(value);
  if (integer !== undefined) return integer;
  throw new CommandError(
    2,
    `The value for ${name} must be an integer value but was given type: ${bsonTypeName(value)}`,
  );
}

function parseItemSort(specification: BsonValue): (items: readonly BsonValue[]) => BsonValue[] {
  if (isDocument(specification)) {
    const pattern = parseSort(specification);
    return (items) =>
      sortByKey(items, (item) => sortKey(isDocument(item) ? item : newDocument(), pattern));
  }
  const direction = asInteger(specification);
  if (direction !== 1 && direction !== -1) {
    throw new CommandError(2, 'The $sort element value must be either 1 or -1');
  }
  return (items) => items.toSorted((left, right) => direction * compareValues(left, right));
}
