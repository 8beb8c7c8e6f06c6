import { DateTime } from 'luxon';
import type { InstantFormat } from './parseDateTime.js';

/**
 * Writes an instant as a silo does: what `parseDateTime` reads back by the same format. Without a
 * format, or with one that no text has, it is ISO 8601 by the clock of the zone, with its offset.
 */
export function writeDateTime(
  instant: string,
  { format, zone = 'UTC' }: InstantFormat = {},
): string | number {
  const time = DateTime.fromISO(instant, { zone });
  switch (format) {
    case undefined:
    case 'objectId':
    case 'bsonTimestamp':
      return time.toISO() as string;
    case 'unix':
      return Math.floor(time.toSeconds());
    case 'unixMs':
      return time.toMillis();
    case 'http':
      return time.toHTTP() as string;
    case 'rfc2822':
      return time.toRFC2822() as string;
    default:
      return time.toFormat(format, { locale: 'en' });
  }
}
