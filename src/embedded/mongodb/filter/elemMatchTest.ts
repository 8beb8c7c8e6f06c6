import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { Condition, MatchDetails, Matcher, ValueTest } from './matcher.js';
import { valueMatches } from './pathMatches.js';

/** The compilers that an operand of `$elemMatch` may need. */
export interface ElemMatchCompilers {
  readonly filter: (filter: BsonDocument) => Matcher;
  readonly operators: (operators: BsonDocument) => Condition;
}

const logical = new Set(['$and', '$or', '$nor', '$expr', '$where', '$comment']);

/** The test of `$elemMatch`: one item of the array must meet all of the operand. */
export function elemMatchTest(operand: BsonValue, compilers: ElemMatchCompilers): ValueTest {
  if (!isDocument(operand)) throw new CommandError(2, '$elemMatch needs an Object');
  const itemMatches = compileItem(operand, compilers);
  return (value, details) => {
    if (!Array.isArray(value)) return false;
    const index = value.findIndex(itemMatches);
    if (index < 0) return false;
    if (details !== undefined) recordIndex(details, index);
    return true;
  };
}

function compileItem(operand: BsonDocument, compilers: ElemMatchCompilers) {
  const first = Object.keys(operand)[0];
  if (first?.startsWith('$') && !logical.has(first)) {
    const condition = compilers.operators(operand);
    return (item: BsonValue) => valueMatches(item, condition);
  }
  const matches = compilers.filter(operand);
  return (item: BsonValue) => {
    if (isDocument(item)) return matches(item);
    // An array within the array counts as a document with its indexes as names.
    return Array.isArray(item) && matches(newDocument(Object.fromEntries(item.entries())));
  };
}

function recordIndex(details: MatchDetails, index: number): void {
  details.arrayIndex = index;
}
