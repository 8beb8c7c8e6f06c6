import type { MaybeValue, OperatorTable } from './expression.js';
import { namedArguments } from './namedArguments.js';

/** An operator that evaluates all its named arguments and then calls a function with them. */
export function namedOperator(
  operator: string,
  required: readonly string[],
  optional: readonly string[],
  call: (values: Readonly<Record<string, MaybeValue>>) => MaybeValue,
): OperatorTable {
  return {
    [operator]: (operand, compile) => {
      const named = namedArguments(operator, operand, required, optional);
      const args = Object.entries(named).map(([name, value]) => [name, compile(value)] as const);
      return (scope) => {
        const values: Record<string, MaybeValue> = {};
        for (const [name, evaluate] of args) {
          // An argument that is given and yields nothing counts as null, not as left out.
          values[name] = evaluate(scope) ?? null;
        }
        return call(values);
      };
    },
  };
}
