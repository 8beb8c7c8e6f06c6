/** Midnight of 1 January of the year 1, which is how .NET and Go write that there is no time. */
const YEAR_1_MS = -62_135_596_800_000;
const ZEROS =
  /^(?:0000-\d\d-\d\d.*|0001-01-01(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00(?::?00)?)?)?)$/;

/** Whether a silo has something in place of a time or a day that is not there: an empty text, zeros as MySQL has them, the year 0, in which some write birthdays. */
export function isNoTime(value: unknown): boolean {
  if (value instanceof Date) return value.getTime() === YEAR_1_MS;
  return typeof value === 'string' && (value === '' || (value[0] === '0' && ZEROS.test(value)));
}
