import { getErrorCode } from '../lib/getErrorCode.js';

/** What MongoDB answers to a user who may not do this, and to credentials that it does not know. */
const FORBIDDEN = 13;
const UNKNOWN_USER: ReadonlySet<unknown> = new Set([18, 8000]);

/** Whether the store refuses its user: who it says to be, or what it may do. */
export function refusalOf(error: unknown): 'CREDENTIALS' | 'RIGHTS' | undefined {
  const code = getErrorCode(error);
  if (UNKNOWN_USER.has(code)) return 'CREDENTIALS';
  return code === FORBIDDEN ? 'RIGHTS' : undefined;
}
