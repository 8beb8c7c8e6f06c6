import type { BsonValue } from '../bson/bsonValue.js';
import { CommandError } from '../commandError.js';
import type { MaybeValue, OperatorCompiler } from './expression.js';

/** How many arguments an operator takes. */
export interface Arity {
  readonly min: number;
  readonly max: number;
}

/**
 * An operator that evaluates all its arguments and then calls a function with them; an operand that
 * is no array is its only argument.
 */
export function functionOperator(
  name: string,
  arity: number | Arity,
  call: (...values: MaybeValue[]) => MaybeValue,
): Readonly<Record<string, OperatorCompiler>> {
  const { min, max } = typeof arity === 'number' ? { min: arity, max: arity } : arity;
  return {
    [name]: (operand, compile) => {
      const operands: readonly BsonValue[] = Array.isArray(operand) ? operand : [operand];
      if (operands.length < min || operands.length > max) {
        throw new CommandError(16020, arityMessage(name, min, max, operands.length));
      }
      const args = operands.map((item) => compile(item));
      const [first, second] = args;
      if (args.length === 1 && first) return (scope) => call(first(scope));
      if (args.length === 2 && first && second) return (scope) => call(first(scope), second(scope));
      return (scope) => call(...args.map((argument) => argument(scope)));
    },
  };
}

function arityMessage(name: string, min: number, max: number, found: number): string {
  const takes =
    min === max ? `exactly ${min} arguments` : `at least ${min} arguments, and at most ${max}`;
  return `Expression ${name} takes ${takes}. ${found} were passed in.`;
}
