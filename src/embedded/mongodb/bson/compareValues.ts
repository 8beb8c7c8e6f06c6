import { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { bsonTypeName } from './bsonTypeName.js';
import type { BsonDocument, BsonValue } from './bsonValue.js';
import { type BsonNumber, compareNumbers } from './compareNumbers.js';
import { compareStrings } from './compareStrings.js';
import { isDocument } from './newDocument.js';
import { typeOrder } from './typeOrder.js';

/** Orders any two values as MongoDB sorts them: by type first, then by value. */
export function compareValues(left: BsonValue, right: BsonValue): number {
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  return compareTypes(left, right) || compareWithinType(left, right);
}

/** Orders two values by their types alone; zero means that they are comparable by value. */
export function compareTypes(left: BsonValue, right: BsonValue): number {
  return typeOrder[bsonTypeName(left)] - typeOrder[bsonTypeName(right)];
}

function compareWithinType(left: BsonValue, right: BsonValue): number {
  if (typeof left === 'string') return compareStrings(left, right as string);
  if (typeof left === 'boolean') return Number(left) - Number(right);
  if (left === null) return 0;
  if (isDocument(left)) return compareDocuments(left, right as BsonDocument);
  if (Array.isArray(left)) return compareArrays(left, right as BsonValue[]);
  if (left instanceof Date) return left.getTime() - (right as Date).getTime();
  if (left instanceof ObjectId) return Buffer.compare(left.id, (right as ObjectId).id);
  if (left instanceof Binary) return compareBinaries(left, right as Binary);
  if (left instanceof Timestamp)
    return compareBigInts(toBigInt(left), toBigInt(right as Timestamp));
  if (left instanceof BSONRegExp) return compareRegExps(left, right as BSONRegExp);
  if (left instanceof Code) return compareCodes(left, right as Code);
  if (bsonTypeName(left) === 'minKey' || bsonTypeName(left) === 'maxKey') return 0;
  return compareNumbers(left as BsonNumber, right as BsonNumber);
}

function compareDocuments(left: BsonDocument, right: BsonDocument): number {
  const leftNames = Object.keys(left);
  const rightNames = Object.keys(right);
  const length = Math.min(leftNames.length, rightNames.length);
  for (let index = 0; index < length; index++) {
    const leftName = leftNames[index] as string;
    const rightName = rightNames[index] as string;
    const leftValue = left[leftName] as BsonValue;
    const rightValue = right[rightName] as BsonValue;
    const order =
      compareTypes(leftValue, rightValue) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return leftNames.length - rightNames.length;
}

function compareArrays(left: readonly BsonValue[], right: readonly BsonValue[]): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const order = compareValues(left[index] as BsonValue, right[index] as BsonValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareBinaries(left: Binary, right: Binary): number {
  return (
    left.length() - right.length() ||
    left.sub_type - right.sub_type ||
    Buffer.compare(left.value(), right.value())
  );
}

function compareRegExps(left: BSONRegExp, right: BSONRegExp): number {
  return compareStrings(left.pattern, right.pattern) || compareStrings(left.options, right.options);
}

function compareCodes(left: Code, right: Code): number {
  const order = compareStrings(left.code, right.code);
  if (order !== 0 || left.scope === null || right.scope === null) return order;
  return compareDocuments(left.scope, right.scope);
}

function toBigInt(timestamp: Timestamp): bigint {
  return BigInt(timestamp.toString());
}

function compareBigInts(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
