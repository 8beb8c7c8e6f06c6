/** The scalars of GraphQL that take no texts, as which we have keys. */
export type NumberType = 'Int' | 'Float';

const DECLARED = /\$([A-Za-z_]\w*)\s*:\s*\[?\s*(Int|Float)\b/g;

/** The variables of an operation that are declared as numbers, or lists of them. */
export function numericVariables(operation: string): ReadonlyMap<string, NumberType> {
  return new Map(
    [...operation.matchAll(DECLARED)].map(([, name = '', type]): [string, NumberType] => [
      name,
      type as NumberType,
    ]),
  );
}
