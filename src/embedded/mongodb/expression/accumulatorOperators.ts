import type { BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { makeDouble } from '../bson/makeDouble.js';
import { ExactSum } from '../number/exactSum.js';
import { isNullish } from './arithmeticOperators.js';
import { needArray } from './arrayOperators.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';

const anyNumber = { min: 0, max: Number.POSITIVE_INFINITY };

/** Accumulators used as expressions: over the items of an only argument, or over all arguments. */
export const accumulatorOperators: OperatorTable = {
  ...overValues('$sum', (values) => sum(values).result()),
  ...overValues('$avg', (values) => {
    const total = sum(values);
    return total.count === 0 ? null : makeDouble(total.toNumber() / total.count);
  }),
  ...overValues('$min', (values) => extreme(values, (order) => order < 0)),
  ...overValues('$max', (values) => extreme(values, (order) => order > 0)),
  ...functionOperator('$first', 1, (array) =>
    isNullish(array) ? null : needArray('$first', array)[0],
  ),
  ...functionOperator('$last', 1, (array) =>
    isNullish(array) ? null : needArray('$last', array).at(-1),
  ),
};

function overValues(
  operator: string,
  call: (values: readonly BsonValue[]) => MaybeValue,
): OperatorTable {
  return functionOperator(operator, anyNumber, (...values) => {
    const [only] = values;
    if (values.length === 1 && Array.isArray(only)) return call(only);
    return call(values.filter((value) => value !== undefined));
  });
}

function sum(values: readonly BsonValue[]): ExactSum {
  const total = new ExactSum();
  for (const value of values) total.add(value);
  return total;
}

/** The least or greatest value; nulls do not count. */
function extreme(values: readonly BsonValue[], isBetter: (order: number) => boolean): BsonValue {
  return values.reduce<BsonValue>((best, value) => {
    if (value === null) return best;
    return best === null || isBetter(compareValues(value, best)) ? value : best;
  }, null);
}
