import { getErrorCode } from '../../../lib/getErrorCode.js';

/** PostgreSQL's own words about a statement, which is all the configuration's; undefined for other errors. */
export function syntaxMessage(error: unknown): string | undefined {
  const { cause } = error instanceof Error ? error : {};
  const isSyntax = /^(42|0A)/.test(String(getErrorCode(cause) ?? ''));
  return isSyntax && cause instanceof Error ? cause.message : undefined;
}
