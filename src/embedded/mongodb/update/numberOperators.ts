import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isIdentical } from '../bson/isIdentical.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import {
  type ArithmeticNumber,
  addNumbers,
  asArithmetic,
  isDouble,
  makeInteger,
  multiplyNumbers,
} from '../number/arithmeticNumber.js';
import type { FieldOperator, FieldOperatorParser, UpdateContext } from './fieldOperator.js';

/** Operators that calculate with a field's number. */
export const numberOperators: Readonly<Record<string, FieldOperatorParser>> = {
  $inc: (operand, path) => calculation('$inc', 'increment', operand, path, addNumbers),
  $mul: (operand, path) => calculation('$mul', 'multiply', operand, path, multiplyNumbers),
  $bit: parseBit,
};

function calculation(
  operator: string,
  verb: string,
  operand: BsonValue,
  path: string,
  calculate: (current: ArithmeticNumber, operand: ArithmeticNumber) => ArithmeticNumber,
): FieldOperator {
  const number = asArithmetic(operand);
  if (number === undefined) {
    throw new CommandError(
      14,
      `Cannot ${verb} with non-numeric argument: {${path}: ${describeValue(operand)}}`,
    );
  }
  return {
    creates: true,
    apply: (current, context) => {
      const before = current === undefined ? 0 : numberOf(operator, current, context);
      const after = calculate(before, number);
      if (isDouble(after) && !isDouble(before) && !isDouble(number)) {
        throw new CommandError(
          2,
          `Failed to apply ${operator} operations to current value ((NumberLong)${before}) for document ${describeId(context)}`,
        );
      }
      return current !== undefined && isIdentical(current, after) ? current : after;
    },
  };
}

function numberOf(operator: string, current: BsonValue, context: UpdateContext): ArithmeticNumber {
  const number = asArithmetic(current);
  if (number !== undefined) return number;
  throw new CommandError(
    14,
    `Cannot apply ${operator} to a value of non-numeric type. ${describeId(context)} has the field '${context.path}' of non-numeric type ${bsonTypeName(current)}`,
  );
}

function describeId({ document }: UpdateContext): string {
  return describeValue(newDocument(document._id === undefined ? {} : { _id: document._id }));
}

const bitOperations: Readonly<Record<string, (left: bigint, right: bigint) => bigint>> = {
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
};

function parseBit(operand: BsonValue): FieldOperator {
  const entries = isDocument(operand) ? Object.entries(operand) : [];
  const steps = entries.map(([name, value]) => {
    const operation = Object.hasOwn(bitOperations, name) ? bitOperations[name] : undefined;
    if (operation !== undefined && isInteger(value)) return { operation, value };
    throw new CommandError(2, "The $bit modifier only supports 'and', 'or', and 'xor' of integers");
  });
  if (steps.length === 0) throw new CommandError(2, 'The $bit modifier needs and, or or xor');
  return {
    creates: true,
    apply: (current, context) => {
      const before = current ?? 0;
      if (!isInteger(before)) {
        throw new CommandError(
          2,
          `Cannot apply $bit to a value of non-integral type. ${describeId(context)} has the field ${context.path} of non-integer type ${bsonTypeName(before)}`,
        );
      }
      const isLong =
        typeof before === 'bigint' || steps.some(({ value }) => typeof value === 'bigint');
      const after = steps.reduce(
        (bits, { operation, value }) => operation(bits, BigInt(value)),
        BigInt(before),
      );
      const result = makeInteger(after, isLong);
      return current !== undefined && isIdentical(current, result) ? current : result;
    },
  };
}

function isInteger(value: BsonValue): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && !isDouble(value));
}
