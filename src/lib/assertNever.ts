/** Marks a branch that the types rule out; throws when data from outside reaches it all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
