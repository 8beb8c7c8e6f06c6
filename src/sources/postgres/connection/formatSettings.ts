/** Statements that set what holds for a transaction, or for a session: when a statement is ended, and what the texts of a result rely on. */
export function formatSettings(scope: 'LOCAL' | 'SESSION', deadlineMs: number): string {
  return `SET ${scope} statement_timeout = ${Math.ceil(deadlineMs)}; SET ${scope} TimeZone = 'UTC'; SET ${scope} DateStyle = 'ISO, YMD'; SET ${scope} IntervalStyle = 'iso_8601'; SET ${scope} extra_float_digits = 1`;
}
