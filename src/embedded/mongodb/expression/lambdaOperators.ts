import type { BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { isNullish } from './arithmeticOperators.js';
import { needArray, needInteger } from './arrayOperators.js';
import type { Expression, ExpressionCompiler, OperatorTable } from './expression.js';
import { namedArguments } from './namedArguments.js';
import { bind } from './scope.js';

/** Operators that bind variables around an operand. */
export const lambdaOperators: OperatorTable = {
  $let: compileLet,
  $map: compileMap,
  $filter: compileFilterOperator,
  $reduce: compileReduce,
};

function compileLet(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const { vars, in: body } = namedArguments('$let', operand, ['vars', 'in']);
  if (!isDocument(vars))
    throw new CommandError(16876, 'invalid parameter: expected an object (vars)');
  const bindings = Object.entries(vars).map(
    ([name, value]) => [checkName(name), compile(value)] as const,
  );
  const evaluate = compile(
    body ?? null,
    bindings.map(([name]) => name),
  );
  return (scope) =>
    evaluate(bindings.reduce((inner, [name, value]) => bind(inner, name, value(scope)), scope));
}

function compileMap(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const { input, as, in: body } = namedArguments('$map', operand, ['input', 'in'], ['as']);
  const name = lambdaName(as);
  const evaluateInput = compile(input ?? null);
  const evaluate = compile(body ?? null, [name]);
  return (scope) => {
    const array = evaluateInput(scope);
    if (isNullish(array)) return null;
    return needArray('$map', array).map((item) => evaluate(bind(scope, name, item)) ?? null);
  };
}

function compileFilterOperator(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const named = namedArguments('$filter', operand, ['input', 'cond'], ['as', 'limit']);
  const name = lambdaName(named.as);
  const evaluateInput = compile(named.input ?? null);
  const condition = compile(named.cond ?? null, [name]);
  const limit = compile(named.limit ?? null);
  return (scope) => {
    const array = evaluateInput(scope);
    if (isNullish(array)) return null;
    const count = limit(scope);
    const kept = needArray('$filter', array).filter((item) =>
      isTruthy(condition(bind(scope, name, item))),
    );
    if (isNullish(count)) return kept;
    const most = needInteger('$filter', count);
    if (most <= 0) throw new CommandError(327392, '$filter: limit must be greater than 0');
    return kept.slice(0, most);
  };
}

function compileReduce(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const named = namedArguments('$reduce', operand, ['input', 'initialValue', 'in']);
  const evaluateInput = compile(named.input ?? null);
  const initial = compile(named.initialValue ?? null);
  const evaluate = compile(named.in ?? null, ['this', 'value']);
  return (scope) => {
    const array = evaluateInput(scope);
    if (isNullish(array)) return null;
    return needArray('$reduce', array).reduce<BsonValue | undefined>(
      (value, item) => evaluate(bind(bind(scope, 'value', value), 'this', item)),
      initial(scope),
    );
  };
}

function lambdaName(as: BsonValue | undefined): string {
  return as === undefined ? 'this' : checkName(as);
}

function checkName(name: BsonValue): string {
  if (typeof name === 'string' && /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) return name;
  throw new CommandError(16867, `'${name}' is not a valid name for a variable`);
}
