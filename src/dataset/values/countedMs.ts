const COUNTED = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;

/** Milliseconds since 1970 as OData 2 and older .NET write them in JSON, `/Date(1751328000000)/`; the zone behind them shifts nothing. */
export function countedMs(text: string): number | undefined {
  const [, ms] = text.startsWith('/') ? (COUNTED.exec(text.trim()) ?? []) : [];
  return ms === undefined ? undefined : Number(ms);
}
