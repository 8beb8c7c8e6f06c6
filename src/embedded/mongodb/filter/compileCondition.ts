import { BSONRegExp } from 'bson';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import { comparisonTest } from './comparisonTest.js';
import { elemMatchTest } from './elemMatchTest.js';
import { existsCondition } from './existsCondition.js';
import { inTest } from './inTest.js';
import { isOperatorDocument } from './isOperatorDocument.js';
import type { Condition, Matcher, ValueTest } from './matcher.js';
import { modTest } from './modTest.js';
import { regexTest } from './regexTest.js';
import { sizeTest } from './sizeTest.js';
import { typeTest } from './typeTest.js';

type FilterCompiler = (filter: BsonDocument) => Matcher;
type OperatorCompiler = (operand: BsonValue, compileFilter: FilterCompiler) => Condition;

const operators: Readonly<Record<string, OperatorCompiler>> = {
  $eq: (operand) => onItems(comparisonTest('$eq', operand)),
  $gt: (operand) => onItems(comparisonTest('$gt', operand)),
  $gte: (operand) => onItems(comparisonTest('$gte', operand)),
  $lt: (operand) => onItems(comparisonTest('$lt', operand)),
  $lte: (operand) => onItems(comparisonTest('$lte', operand)),
  $ne: (operand) => not(onItems(comparisonTest('$eq', refuseRegex(operand)))),
  $in: (operand) => onItems(inTest(operand)),
  $nin: (operand) => not(onItems(inTest(operand))),
  $exists: existsCondition,
  $type: (operand) => onItems(typeTest(operand)),
  $mod: (operand) => onItems(modTest(operand)),
  $size: (operand) => onWhole(sizeTest(operand)),
  $not: (operand, compileFilter) => not(negatedCondition(operand, compileFilter)),
  $all: allCondition,
  $elemMatch: (operand, compileFilter) =>
    onWhole(
      elemMatchTest(operand, {
        filter: compileFilter,
        operators: (document) => compileOperators(document, compileFilter),
      }),
    ),
};

/** Compiles what a filter says of one field: a value to equal, a pattern, or operators. */
export function compileCondition(value: BsonValue, compileFilter: FilterCompiler): Condition {
  if (value instanceof BSONRegExp) return onItems(regexTest(value));
  if (isOperatorDocument(value)) return compileOperators(value, compileFilter);
  return onItems(comparisonTest('$eq', value));
}

function compileOperators(document: BsonDocument, compileFilter: FilterCompiler): Condition {
  const conditions = Object.entries(document).flatMap(([name, operand]) => {
    if (name === '$options') return requireRegex(document);
    if (name === '$regex') return [onItems(regexTest(toRegex(operand, document.$options)))];
    const compile = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (compile === undefined) throw unknownOperator(name);
    return [compile(operand, compileFilter)];
  });
  return conditions.length === 1 && conditions[0] ? conditions[0] : { kind: 'all', conditions };
}

function onItems(test: ValueTest): Condition {
  return { kind: 'test', leafArrays: 'items', test };
}

function onWhole(test: ValueTest): Condition {
  return { kind: 'test', leafArrays: 'whole', test };
}

function not(condition: Condition): Condition {
  return { kind: 'not', conditions: [condition] };
}

function negatedCondition(operand: BsonValue, compileFilter: FilterCompiler): Condition {
  if (operand instanceof BSONRegExp) return onItems(regexTest(operand));
  if (!isDocument(operand)) throw new CommandError(2, '$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw new CommandError(2, '$not cannot be empty');
  return compileOperators(operand, compileFilter);
}

function allCondition(operand: BsonValue, compileFilter: FilterCompiler): Condition {
  if (!Array.isArray(operand)) throw new CommandError(2, '$all needs an array');
  if (operand.length === 0) return { kind: 'never' };
  const elemMatches = operand.filter((item) => isDocument(item) && '$elemMatch' in item);
  if (elemMatches.length === 0) {
    if (operand.some(isOperatorDocument)) throw new CommandError(2, 'no $ expressions in $all');
  } else if (elemMatches.length < operand.length) {
    throw new CommandError(2, '$all/$elemMatch has to be consistent');
  }
  return { kind: 'all', conditions: operand.map((item) => compileCondition(item, compileFilter)) };
}

function refuseRegex(operand: BsonValue): BsonValue {
  if (operand instanceof BSONRegExp) throw new CommandError(2, "Can't have regex as arg to $ne.");
  return operand;
}

function requireRegex(document: BsonDocument): [] {
  if (!('$regex' in document)) throw new CommandError(2, '$options needs a $regex');
  return [];
}

function toRegex(operand: BsonValue, options: BsonValue | undefined): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') {
    throw new CommandError(2, '$options has to be a string');
  }
  if (operand instanceof BSONRegExp) {
    if (operand.options !== '' && options !== undefined) {
      throw new CommandError(51075, 'options set in both $regex and $options');
    }
    return new BSONRegExp(operand.pattern, operand.options || options);
  }
  if (typeof operand !== 'string') throw new CommandError(2, '$regex has to be a string');
  return new BSONRegExp(operand, options);
}

const knownButMissing =
  /^\$(?:bits|near|geo|within|text|where|jsonSchema|minDistance|maxDistance|sampleRate|_internal)/;

function unknownOperator(name: string): CommandError {
  return knownButMissing.test(name)
    ? notImplemented(`the query operator ${name}`)
    : new CommandError(2, `unknown operator: ${name}`);
}
