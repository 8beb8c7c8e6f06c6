/** Whether a connection failed as the server has no TLS, in the words of node-postgres. */
export function isWithoutTls(error: unknown): boolean {
  return error instanceof Error && /does not support SSL/.test(error.message);
}
