import { DateTime } from 'luxon';

/** Whether a clock in a zone shows a time from one time of day until another, also over midnight. */
export function isWithinHours(at: Date, zone: string, from: string, to: string): boolean {
  const shown = DateTime.fromJSDate(at, { zone }).toFormat('HH:mm');
  return from <= to ? shown >= from && shown < to : shown >= from || shown < to;
}
