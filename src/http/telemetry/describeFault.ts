import { getErrorName } from '../../lib/getErrorName.js';

/**
 * An error for the log: its class, its code and where it arose. Its message stays out, as drivers put values
 * of customers into theirs.
 */
export function describeFault(error: unknown): { readonly name: string; readonly at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: getErrorName(error), at: frames.slice(0, 8).map((line) => line.trim()) };
}
