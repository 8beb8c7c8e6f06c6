import { numericVariables } from './numericVariables.js';
import { toNumber } from './toNumber.js';

type Variables = Readonly<Record<string, unknown>>;

/** Turns texts into numbers where an operation declares its variables so; of a list, what is none is left out. */
export function withNumbers(operation: string, variables: Variables): Variables {
  const changed: Record<string, unknown> = { ...variables };
  for (const [name, type] of numericVariables(operation)) {
    const value = variables[name];
    if (typeof value === 'string') changed[name] = toNumber(value, type) ?? value;
    else if (Array.isArray(value)) {
      changed[name] = value.flatMap((one) =>
        typeof one === 'string' ? (toNumber(one, type) ?? []) : one,
      );
    }
  }
  return changed;
}
