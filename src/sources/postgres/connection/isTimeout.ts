import { SourceError } from '../../SourceError.js';

/** Whether a call failed because it had no more time. */
export function isTimeout(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'SOURCE_TIMEOUT';
}
