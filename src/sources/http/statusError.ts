import { SourceError } from '../SourceError.js';
import type { HttpResponse } from './exchange.js';
import { isQuotaSpent, readRetryAfter } from './readRetryAfter.js';

/** Too slow, misdirected, locked, too early: what a status of 4xx says of the API rather than of what it was asked. */
const OF_ALL: ReadonlySet<number> = new Set([408, 421, 423, 425]);

/** What may be asked once more at once, but on another connection (RFC 9110, sections 15.5.9 and 15.5.20; RFC 8470). */
const ASKED_AGAIN: ReadonlySet<number> = new Set([408, 421, 425]);

/** What a status means that is no success. */
export function statusError(status: number, headers: HttpResponse['headers']): SourceError {
  const message = `status ${status}`;
  const retryAfterMs = readRetryAfter(headers);
  if (status === 429) return new SourceError('SOURCE_RATE_LIMITED', message, { retryAfterMs });
  if (status === 403 && (isQuotaSpent(headers) || headers['retry-after'] !== undefined)) {
    return new SourceError('SOURCE_RATE_LIMITED', 'the quota is spent', { retryAfterMs });
  }
  if (status === 401 || status === 403) {
    return new SourceError('SOURCE_AUTH', message, { isOfQuestion: status === 403 });
  }
  if (status >= 300 && status < 400) {
    return new SourceError('SOURCE_BAD_RESPONSE', `${message}: redirects are not followed`);
  }
  return new SourceError('SOURCE_ERROR', message, {
    isMomentary: status >= 500 || ASKED_AGAIN.has(status),
    isOfQuestion: status < 500 && !OF_ALL.has(status),
    retryAfterMs,
  });
}

/** The same for what an API was told of: a status of 4xx, but for those that ask to come again, is its last word. */
export function toldError(status: number, headers: HttpResponse['headers']): SourceError {
  const error = statusError(status, headers);
  if (status < 400 || status > 499 || status === 401) return error;
  if (status === 408) return new SourceError('SOURCE_TIMEOUT', error.message);
  const isForNow = error.code === 'SOURCE_RATE_LIMITED' || status === 423 || status === 425;
  return isForNow ? error : new SourceError('SOURCE_REFUSED', error.message);
}
