import { getErrorCode } from './getErrorCode.js';

/** What the system, or TLS, calls the failure that an error comes of, such as `ECONNREFUSED`. */
export function getCauseCode(error: unknown): string | undefined {
  const code = getErrorCode(error);
  if (typeof code === 'string') return code;
  return typeof error === 'object' && error !== null && 'cause' in error
    ? getCauseCode(error.cause)
    : undefined;
}
