import type { SourceError } from './SourceError.js';

/** What clients are told of a source's failure. It is no `Error`: who executes queries throws those. */
export function toldError({
  code,
  retryable,
}: SourceError): Pick<SourceError, 'code' | 'retryable'> {
  return { code, retryable };
}
