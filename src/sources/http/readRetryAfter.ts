import type { IncomingHttpHeaders } from 'undici/types/header.js';

/** What products call the time to stay away for, what is left of a quota, and when there is more of it. */
const AFTER = ['retry-after', 'x-ratelimit-retry-after', 'x-ratelimit-reset-after'];
const REMAINING = [
  'ratelimit-remaining',
  'x-ratelimit-remaining',
  'x-rate-limit-remaining',
  'x-rate-limit-requests-left',
];
const RESET = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];
const RESET_MS = ['x-rate-limit-time-reset-ms'];

/** Seconds since the epoch are above this, seconds from now below. */
const EPOCH = 1_000_000_000;
/** Milliseconds since the epoch are above this. */
const EPOCH_MS = 1_000_000_000_000;

/**
 * Milliseconds that an API wants to be left alone, by `Retry-After` (RFC 9110, section 10.2.3) or the
 * reset time of a quota that is spent; undefined where it does not say.
 */
export function readRetryAfter(headers: IncomingHttpHeaders): number | undefined {
  const after = firstOf(AFTER, headers);
  if (after !== undefined) return msUntil(after);
  if (!isQuotaSpent(headers)) return undefined;
  const ms = firstOf(RESET_MS, headers);
  return ms === undefined ? msUntil(firstOf(RESET, headers)) : positive(Number(ms));
}

/** Seconds from now, an instant in seconds or milliseconds, or a date. */
function msUntil(written = ''): number | undefined {
  const number = written.trim() === '' ? Number.NaN : Number(written);
  const at = number > EPOCH_MS ? number : number > EPOCH ? number * 1000 : Date.parse(written);
  const ms = Number.isFinite(number) && number <= EPOCH ? number * 1000 : at - Date.now();
  return positive(ms);
}

function positive(ms: number): number | undefined {
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** Whether an API says that nothing is left of a quota. */
export function isQuotaSpent(headers: IncomingHttpHeaders): boolean {
  const left = firstOf(REMAINING, headers);
  return left !== undefined && Number(left) <= 0;
}

function firstOf(names: readonly string[], headers: IncomingHttpHeaders): string | undefined {
  return names.flatMap((name) => headers[name] ?? [])[0];
}
