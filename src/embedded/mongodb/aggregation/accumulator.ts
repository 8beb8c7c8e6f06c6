import type { BsonValue } from '../bson/bsonValue.js';
import type { Expression, MaybeValue } from '../expression/expression.js';
import type { Scope } from '../expression/scope.js';

/** What an accumulator has taken in so far; it may be asked for its result more than once. */
export interface AccumulatorState {
  add(scope: Scope): void;
  result(): MaybeValue;
}

/** A compiled accumulator: makes a fresh state for each group or window. */
export type Accumulator = () => AccumulatorState;

/** Compiles an accumulator's operand. */
export type AccumulatorCompiler = (
  operand: BsonValue,
  compile: (value: BsonValue) => Expression,
) => Accumulator;

/** Accumulators by name. */
export type AccumulatorTable = Readonly<Record<string, AccumulatorCompiler>>;

/** An accumulator over the values of one expression. */
export function overExpression(
  start: () => { add(value: MaybeValue): void; result(): MaybeValue },
): AccumulatorCompiler {
  return (operand, compile) => {
    const evaluate = compile(operand);
    return () => {
      const state = start();
      return {
        add: (scope) => state.add(evaluate(scope)),
        result: () => state.result(),
      };
    };
  };
}
