import { type BsonTypeName, bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { parseTypeName } from '../bson/parseTypeName.js';
import { CommandError } from '../commandError.js';
import { isNullish } from './arithmeticOperators.js';
import { typeOf } from './arrayOperators.js';
import { convertValue } from './convertValue.js';
import type { Expression, ExpressionCompiler, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';
import { namedArguments } from './namedArguments.js';

const numberTypes: readonly BsonTypeName[] = ['int', 'long', 'double', 'decimal'];

/** Operators that tell and change the type of a value. */
export const typeOperators: OperatorTable = {
  ...functionOperator('$type', 1, typeOf),
  ...functionOperator(
    '$isNumber',
    1,
    (value) => value !== undefined && numberTypes.includes(bsonTypeName(value)),
  ),
  ...conversion('$toString', 'string'),
  ...conversion('$toInt', 'int'),
  ...conversion('$toLong', 'long'),
  ...conversion('$toDouble', 'double'),
  ...conversion('$toBool', 'bool'),
  ...conversion('$toDate', 'date'),
  ...conversion('$toObjectId', 'objectId'),
  $convert: compileConvert,
};

function conversion(operator: string, target: BsonTypeName): OperatorTable {
  return functionOperator(operator, 1, (value) =>
    isNullish(value) ? null : convertValue(value, target),
  );
}

function compileConvert(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const named = namedArguments('$convert', operand, ['input', 'to'], ['onError', 'onNull']);
  const input = compile(named.input ?? null);
  const to = compile(named.to ?? null);
  const onNull = compile(named.onNull ?? null);
  const onError = named.onError === undefined ? undefined : compile(named.onError);
  return (scope) => {
    const value = input(scope);
    const target = to(scope);
    if (isNullish(value)) return onNull(scope);
    if (isNullish(target)) return null;
    try {
      return convertValue(value, parseTypeName(target));
    } catch (error) {
      if (onError === undefined || !(error instanceof CommandError) || error.code !== 241)
        throw error;
      return onError(scope);
    }
  };
}
