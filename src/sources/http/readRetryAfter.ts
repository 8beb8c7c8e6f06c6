import type { IncomingHttpHeaders } from 'undici/types/header.js';

/** Seconds since the epoch are above this, seconds from now below. */
const EPOCH = 1_000_000_000;

/**
 * Milliseconds that an API wants to be left alone, by `Retry-After` (RFC 9110, section 10.2.3) or the
 * reset time of a quota that is spent; undefined where it does not say.
 */
export function readRetryAfter(headers: IncomingHttpHeaders): number | undefined {
  const after = text(headers['retry-after']);
  if (after !== undefined) {
    const seconds = Number(after);
    const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - Date.now();
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
  }
  if (!isQuotaSpent(headers)) return undefined;
  const reset = Number(text(headers['ratelimit-reset'] ?? headers['x-ratelimit-reset']));
  if (!Number.isFinite(reset)) return undefined;
  return Math.max(0, reset > EPOCH ? reset * 1000 - Date.now() : reset * 1000);
}

/** Whether an API says that nothing is left of a quota. */
export function isQuotaSpent(headers: IncomingHttpHeaders): boolean {
  const left = text(headers['ratelimit-remaining'] ?? headers['x-ratelimit-remaining']);
  return left !== undefined && Number(left) <= 0;
}

function text(header: string | string[] | undefined): string | undefined {
  return [header].flat()[0];
}
