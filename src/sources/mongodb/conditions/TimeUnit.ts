/** What documents date themselves by, where that is no date and no text: numbers, or what says when it was made. */
export type TimeUnit = 'unix' | 'unixMs' | 'objectId' | 'bsonTimestamp';

const UNITS: ReadonlySet<string> = new Set<TimeUnit>([
  'unix',
  'unixMs',
  'objectId',
  'bsonTimestamp',
]);

/** Whether a format of `dateTime()` is one by which MongoDB can order. */
export function isTimeUnit(format: string | undefined): format is TimeUnit {
  return format !== undefined && UNITS.has(format);
}
