import { Decimal128 } from 'bson';
import { bsonTypeName } from './bsonTypeName.js';
import type { BsonDocument, BsonValue } from './bsonValue.js';
import { compareValues } from './compareValues.js';
import { isDocument } from './newDocument.js';

/** Whether two values are the same bytes in BSON: 5, 5L and 5.0 are equal, but not identical. */
export function isIdentical(left: BsonValue, right: BsonValue): boolean {
  if (left === 0 || right === 0) return Object.is(left, right);
  if (left === right) return true;
  if (bsonTypeName(left) !== bsonTypeName(right)) return false;
  if (Array.isArray(left)) return areItemsIdentical(left, right as BsonValue[]);
  if (isDocument(left)) return areFieldsIdentical(left, right as BsonDocument);
  if (left instanceof Decimal128) return left.toString() === (right as Decimal128).toString();
  return compareValues(left, right) === 0;
}

function areItemsIdentical(left: readonly BsonValue[], right: readonly BsonValue[]): boolean {
  return (
    left.length === right.length &&
    left.every((item, index) => isIdentical(item, right[index] as BsonValue))
  );
}

function areFieldsIdentical(left: BsonDocument, right: BsonDocument): boolean {
  const names = Object.keys(left);
  const others = Object.keys(right);
  return (
    names.length === others.length &&
    names.every(
      (name, index) =>
        name === others[index] && isIdentical(left[name] as BsonValue, right[name] as BsonValue),
    )
  );
}
