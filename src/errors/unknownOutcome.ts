import { RequestError } from './RequestError.js';

/** What a client is told whose write may have been done, or not. */
export function unknownOutcome(): RequestError {
  const message = 'It may have been done, or not: ask again under the same idempotency key.';
  return new RequestError('WRITE_UNKNOWN', message, { retryable: true });
}
