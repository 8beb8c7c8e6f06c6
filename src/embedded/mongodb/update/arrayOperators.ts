import { BSONRegExp } from 'bson';
import { asInteger } from '../bson/asInteger.js';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { describeValue } from '../bson/describeValue.js';
import { isIdentical } from '../bson/isIdentical.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import { isOperatorDocument } from '../filter/isOperatorDocument.js';
import type { FieldOperator, FieldOperatorParser, UpdateContext } from './fieldOperator.js';
import { parsePush } from './parsePush.js';

/** Operators on arrays. */
export const arrayOperators: Readonly<Record<string, FieldOperatorParser>> = {
  $push: (operand) => {
    const push = parsePush(operand);
    return {
      creates: true,
      apply: (current, context) => {
        const items = push(itemsOf(current, context));
        return current !== undefined && isIdentical(current, items) ? current : items;
      },
    };
  },
  $addToSet: parseAddToSet,
  $pull: (operand) => removing(pullCondition(operand)),
  $pullAll: (operand) => {
    if (!Array.isArray(operand)) {
      throw new CommandError(
        2,
        `$pullAll requires an array argument but was given a ${bsonTypeName(operand)}`,
      );
    }
    return removing((item) => operand.some((other) => compareValues(item, other) === 0));
  },
  $pop: parsePop,
};

function itemsOf(current: BsonValue | undefined, context: UpdateContext): BsonValue[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  const id = newDocument(context.document._id === undefined ? {} : { _id: context.document._id });
  throw new CommandError(
    2,
    `The field '${context.path}' must be an array but is of type ${bsonTypeName(current)} in document ${describeValue(id)}`,
  );
}

function parseAddToSet(operand: BsonValue): FieldOperator {
  const isEach = isDocument(operand) && '$each' in operand;
  const added = isEach ? operand.$each : [operand];
  if (!Array.isArray(added)) {
    throw new CommandError(
      14,
      `The argument to $each in $addToSet must be an array but it was of type ${bsonTypeName(added ?? null)}`,
    );
  }
  if (isEach && Object.keys(operand).length > 1) {
    throw new CommandError(2, 'Found unexpected fields after $each in $addToSet');
  }
  return {
    creates: true,
    apply: (current, context) => {
      const items = itemsOf(current, context);
      const missing: BsonValue[] = [];
      for (const item of added) {
        const isThere = [...items, ...missing].some((other) => compareValues(item, other) === 0);
        if (!isThere) missing.push(item);
      }
      return current !== undefined && missing.length === 0 ? current : [...items, ...missing];
    },
  };
}

function removing(isRemoved: (item: BsonValue) => boolean): FieldOperator {
  return {
    creates: false,
    apply: (current) => {
      if (current === undefined) return undefined;
      if (!Array.isArray(current))
        throw new CommandError(2, 'Cannot apply $pull to a non-array value');
      const kept = current.filter((item) => !isRemoved(item));
      return kept.length === current.length ? current : kept;
    },
  };
}

/** What `$pull` removes: items that equal a value, meet operators, or match as documents. */
function pullCondition(operand: BsonValue): (item: BsonValue) => boolean {
  if (isOperatorDocument(operand)) {
    const matches = compileFilter(newDocument({ items: newDocument({ $elemMatch: operand }) }));
    return (item) => matches(newDocument({ items: [item] }));
  }
  if (isDocument(operand)) {
    const matches = compileFilter(operand);
    return (item) => isDocument(item) && matches(item);
  }
  if (operand instanceof BSONRegExp) {
    const matches = compileFilter(newDocument({ item: operand }));
    return (item) => !Array.isArray(item) && matches(newDocument({ item }));
  }
  return (item) => compareValues(item, operand) === 0;
}

function parsePop(operand: BsonValue): FieldOperator {
  const end = asInteger(operand);
  if (end !== 1 && end !== -1) {
    throw new CommandError(9, `$pop expects 1 or -1, found: ${describeValue(operand)}`);
  }
  return {
    creates: false,
    apply: (current, { path }) => {
      if (current === undefined) return undefined;
      if (!Array.isArray(current)) {
        throw new CommandError(
          14,
          `Path '${path}' contains an element of non-array type '${bsonTypeName(current)}'`,
        );
      }
      if (current.length === 0) return current;
      return end === 1 ? current.slice(0, -1) : current.slice(1);
    },
  };
}
