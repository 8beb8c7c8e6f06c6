import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { makeDouble } from '../bson/makeDouble.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { MaybeValue } from '../expression/expression.js';
import { mergeObjects } from '../expression/objectOperators.js';
import { encodeKey } from '../key/encodeKey.js';
import { asArithmetic, toNumber } from '../number/arithmeticNumber.js';
import { ExactSum } from '../number/exactSum.js';
import { type AccumulatorTable, overExpression } from './accumulator.js';

/** Accumulators that make one value of many. */
export const valueAccumulators: AccumulatorTable = {
  $sum: overExpression(() => new ExactSum()),
  $avg: overExpression(() => {
    const sum = new ExactSum();
    return {
      add: (value) => sum.add(value),
      result: () => (sum.count === 0 ? null : makeDouble(sum.toNumber() / sum.count)),
    };
  }),
  $min: overExpression(() => extreme((order) => order < 0)),
  $max: overExpression(() => extreme((order) => order > 0)),
  $first: overExpression(() => {
    let first: { readonly value: MaybeValue } | undefined;
    return {
      add: (value) => {
        first ??= { value };
      },
      result: () => first?.value,
    };
  }),
  $last: overExpression(() => {
    let last: MaybeValue;
    return {
      add: (value) => {
        last = value;
      },
      result: () => last,
    };
  }),
  $push: overExpression(() => {
    const values: BsonValue[] = [];
    return {
      add: (value) => {
        if (value !== undefined) values.push(value);
      },
      result: () => values.slice(),
    };
  }),
  $addToSet: overExpression(() => {
    const values = new Map<string, BsonValue>();
    return {
      add: (value) => {
        if (value === undefined) return;
        const key = encodeKey([value]);
        if (!values.has(key)) values.set(key, value);
      },
      result: () => [...values.values()],
    };
  }),
  $mergeObjects: overExpression(() => {
    let merged: BsonDocument = newDocument();
    return {
      add: (value) => {
        merged = mergeObjects([merged, value]);
      },
      result: () => merged,
    };
  }),
  $count: (operand, compile) => {
    if (!isDocument(operand) || Object.keys(operand).length > 0) {
      throw new CommandError(9, '$count takes no arguments, i.e. $count:{}');
    }
    return overExpression(() => new ExactSum())(1, compile);
  },
  $stdDevPop: overExpression(() => deviation(0)),
  $stdDevSamp: overExpression(() => deviation(1)),
};

function extreme(isBetter: (order: number) => boolean) {
  let best: BsonValue = null;
  return {
    add: (value: MaybeValue) => {
      if (value === undefined || value === null) return;
      if (best === null || isBetter(compareValues(value, best))) best = value;
    },
    result: () => best,
  };
}

/** Welford's running variance; `missing` is 1 for a sample. */
function deviation(missing: 0 | 1) {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add: (value: MaybeValue) => {
      const number = asArithmetic(value);
      if (number === undefined) return;
      count++;
      const distance = toNumber(number) - mean;
      mean += distance / count;
      squares += distance * (toNumber(number) - mean);
    },
    result: () => (count <= missing ? null : makeDouble(Math.sqrt(squares / (count - missing)))),
  };
}
