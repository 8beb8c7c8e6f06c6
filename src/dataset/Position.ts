/** Where a row lies in the order of its lane, in the native precision of its source. */
export interface Position {
  /**
   * The row's time as `YYYY-MM-DDTHH:mm:ss.nnnnnnnnnZ`, which sorts as text; the empty text, which
   * sorts as oldest, for a row without time.
   */
  readonly time: string;
  /** Opaque to all but the source that made it; enough to read on strictly behind the row. */
  readonly token: string;
}

/** Where to read on in a lane: strictly behind a row, or at rows older than a time. */
export type Start =
  | Position
  | { readonly time: string; readonly inclusive: boolean; readonly token?: undefined };

/** The sortable form of an instant that `parseDateTime` yields. */
export function sortableTime(instant: string | null | undefined): string {
  if (instant === null || instant === undefined) return '';
  const digits = instant.slice(0, -1);
  return `${digits.length === 23 ? `${digits}000000` : digits.padEnd(29, '0')}Z`;
}
