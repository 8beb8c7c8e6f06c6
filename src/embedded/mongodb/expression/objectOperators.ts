import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { isNullish } from './arithmeticOperators.js';
import { needArray, typeOf } from './arrayOperators.js';
import type { Expression, ExpressionCompiler, MaybeValue, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';
import { namedArguments } from './namedArguments.js';

const anyNumber = { min: 0, max: Number.POSITIVE_INFINITY };

/** Operators on documents. */
export const objectOperators: OperatorTable = {
  ...functionOperator('$mergeObjects', anyNumber, (...values) =>
    mergeObjects(values.length === 1 && Array.isArray(values[0]) ? values[0] : values),
  ),
  ...functionOperator('$objectToArray', 1, (value) => {
    if (isNullish(value)) return null;
    return Object.entries(needDocument('$objectToArray', value, 40390)).map(([k, v]) =>
      newDocument({ k, v }),
    );
  }),
  ...functionOperator('$arrayToObject', 1, (value) => {
    if (isNullish(value)) return null;
    return arrayToObject(needArray('$arrayToObject', value));
  }),
  $getField: compileGetField,
  $setField: compileSetField,
  $unsetField: (operand, compile) =>
    compileSetField(
      newDocument({
        ...namedArguments('$unsetField', operand, ['field', 'input']),
        value: '$$REMOVE',
      }),
      compile,
    ),
};

/** The fields of all documents in one, later ones overriding; null and missing are left out. */
export function mergeObjects(values: readonly MaybeValue[]): BsonDocument {
  return values
    .filter((value) => !isNullish(value))
    .reduce<BsonDocument>(
      (merged, value) => Object.assign(merged, needDocument('$mergeObjects', value)),
      newDocument(),
    );
}

function needDocument(operator: string, value: MaybeValue, code = 40400): BsonDocument {
  if (isDocument(value)) return value;
  throw new CommandError(
    code,
    `${operator} requires object inputs, but input is of type ${typeOf(value)}`,
  );
}

function arrayToObject(items: readonly BsonValue[]): BsonDocument {
  const result = newDocument();
  for (const item of items) {
    const [name, value] = Array.isArray(item) ? item : [pair(item).k, pair(item).v];
    if (typeof name !== 'string' || value === undefined) {
      throw new CommandError(40395, '$arrayToObject requires pairs of a string and a value');
    }
    result[name] = value;
  }
  return result;
}

function pair(item: BsonValue): BsonDocument {
  if (isDocument(item) && Object.keys(item).length === 2) return item;
  throw new CommandError(40392, "$arrayToObject requires an object keys of 'k' and 'v'");
}

function compileGetField(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const isNamed = isDocument(operand) && 'field' in operand;
  const named = isNamed ? namedArguments('$getField', operand, ['field'], ['input']) : undefined;
  const name = constantName('$getField', named?.field ?? operand);
  const input = compile(named?.input ?? '$$CURRENT');
  return (scope) => {
    const document = input(scope);
    return isDocument(document) ? document[name] : isNullish(document) ? document : undefined;
  };
}

function compileSetField(operand: BsonValue, compile: ExpressionCompiler): Expression {
  const named = namedArguments('$setField', operand, ['field', 'input', 'value']);
  const name = constantName('$setField', named.field ?? null);
  const input = compile(named.input ?? null);
  const evaluate = compile(named.value ?? null);
  return (scope) => {
    const document = input(scope);
    if (isNullish(document)) return null;
    const result = newDocument(needDocument('$setField', document));
    const value = evaluate(scope);
    if (value === undefined) delete result[name];
    else result[name] = value;
    return result;
  };
}

/** A field's name: a constant, given as a string or as a `$literal`. */
function constantName(operator: string, operand: BsonValue): string {
  const name = isDocument(operand) && '$literal' in operand ? operand.$literal : operand;
  if (typeof name === 'string' && (name !== operand || !name.startsWith('$'))) return name;
  throw new CommandError(5654600, `${operator} requires 'field' to be a constant string`);
}
