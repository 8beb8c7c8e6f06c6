import type { BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import type { Expression, ExpressionCompiler, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';

/** Operators on truth values. */
export const booleanOperators: OperatorTable = {
  $and: (operand, compile) => {
    const operands = compileList(operand, compile);
    return (scope) => operands.every((evaluate) => isTruthy(evaluate(scope)));
  },
  $or: (operand, compile) => {
    const operands = compileList(operand, compile);
    return (scope) => operands.some((evaluate) => isTruthy(evaluate(scope)));
  },
  ...functionOperator('$not', 1, (value) => !isTruthy(value)),
};

function compileList(operand: BsonValue, compile: ExpressionCompiler): Expression[] {
  return (Array.isArray(operand) ? operand : [operand]).map((item) => compile(item));
}
