/** What an error is called; its message may hold what nobody is to see. */
export function getErrorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
