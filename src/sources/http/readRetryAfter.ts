import type { IncomingHttpHeaders } from 'undici/types/header.js';

/** Seconds since the epoch are above this, seconds from now below. */
const EPOCH = 1_000_000_000;
/** Milliseconds since the epoch are above this. */
const EPOCH_MS = 1_000_000_000_000;

/**
 * Milliseconds that an API wants to be left alone, by `Retry-After` (RFC 9110, section 10.2.3) or the
 * reset time of a quota that is spent; undefined where it does not say.
 */
export function readRetryAfter(headers: IncomingHttpHeaders): number | undefined {
  const after = text(headers['retry-after']);
  if (after !== undefined) return msUntil(after);
  if (!isQuotaSpent(headers)) return undefined;
  return msUntil(text(headers['ratelimit-reset'] ?? headers['x-ratelimit-reset']));
}

/** Seconds from now, an instant in seconds or milliseconds, or a date. */
function msUntil(written = ''): number | undefined {
  const number = written.trim() === '' ? Number.NaN : Number(written);
  const at = number > EPOCH_MS ? number : number > EPOCH ? number * 1000 : Date.parse(written);
  const ms = Number.isFinite(number) && number <= EPOCH ? number * 1000 : at - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** Whether an API says that nothing is left of a quota. */
export function isQuotaSpent(headers: IncomingHttpHeaders): boolean {
  const left = text(headers['ratelimit-remaining'] ?? headers['x-ratelimit-remaining']);
  return left !== undefined && Number(left) <= 0;
}

function text(header: string | string[] | undefined): string | undefined {
  return [header].flat()[0];
}
