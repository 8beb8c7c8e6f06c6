/** Reads the `code` of a system error; under Jest those are no `instanceof Error`. */
export function getErrorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
