import { getErrorCode } from '../../lib/getErrorCode.js';

/** PostgreSQL's own words about a statement, which is all the configuration's; undefined for other errors. */
export function syntaxMessage(error: unknown): string | undefined {
  const { cause } = error instanceof Error ? error : {};
  const isSyntax = String(getErrorCode(cause) ?? '').startsWith('42');
  return isSyntax && cause instanceof Error ? cause.message : undefined;
}
