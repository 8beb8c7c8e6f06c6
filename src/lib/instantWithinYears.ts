const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** An instant in milliseconds since 1970 as RFC 3339 can tell it: the nearest within the years 1 to 9999, which all sources know. */
export function instantWithinYears(at: number): string {
  return new Date(Math.min(Math.max(at, FIRST), LAST)).toISOString();
}
