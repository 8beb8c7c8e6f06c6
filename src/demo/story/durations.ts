/** Milliseconds of a minute, an hour and a day: times of the story are milliseconds since 1970. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const YEAR = 365 * DAY;
