import type { BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { CommandError } from '../commandError.js';
import { isNullish } from './arithmeticOperators.js';
import type { Expression, ExpressionCompiler, OperatorTable } from './expression.js';
import { namedArguments } from './namedArguments.js';

/** Operators that choose which of their operands is evaluated. */
export const conditionalOperators: OperatorTable = {
  $cond: compileCond,
  $ifNull: compileIfNull,
  $switch: compileSwitch,
};

function compileCond(operand: BsonValue, compile: ExpressionCompiler): Expression {
  if (Array.isArray(operand) && operand.length !== 3) {
    throw new CommandError(
      16020,
      `Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`,
    );
  }
  const [condition, whenTrue, whenFalse] = Array.isArray(operand)
    ? operand.map((item) => compile(item))
    : namedOperands(operand).map((item) => compile(item));
  return (scope) => (isTruthy(condition?.(scope)) ? whenTrue?.(scope) : whenFalse?.(scope));
}

function namedOperands(operand: BsonValue): BsonValue[] {
  const named = namedArguments('$cond', operand, [], ['if', 'then', 'else']);
  const missing = ['if', 'then', 'else'].findIndex((name) => named[name] === undefined);
  if (missing >= 0)
    throw new CommandError(
      17080 + missing,
      "Missing parameter to $cond: it needs 'if', 'then' and 'else'",
    );
  return [named.if, named.then, named.else].map((value) => value ?? null);
}

function compileIfNull(operand: BsonValue, compile: ExpressionCompiler): Expression {
  if (!Array.isArray(operand) || operand.length < 2) {
    throw new CommandError(1257300, '$ifNull needs at least two arguments');
  }
  const operands = operand.map((item) => compile(item));
  return (scope) => {
    let value: BsonValue | undefined;
    for (const evaluate of operands) {
      value = evaluate(scope);
      if (!isNullish(value)) return value;
    }
    return value;
  };
}

function compileSwitch(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const named = namedArguments('$switch', operand, ['branches'], ['default']);
  if (!Array.isArray(named.branches) || named.branches.length === 0) {
    throw new CommandError(40068, '$switch requires at least one branch');
  }
  const branches = named.branches.map((branch) => {
    const { case: condition, then } = namedArguments('$switch', branch, ['case', 'then']);
    return { condition: compile(condition ?? null), result: compile(then ?? null) };
  });
  const otherwise = named.default === undefined ? undefined : compile(named.default);
  return (scope) => {
    const branch = branches.find(({ condition }) => isTruthy(condition(scope)));
    if (branch !== undefined) return branch.result(scope);
    if (otherwise !== undefined) return otherwise(scope);
    throw new CommandError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
}
