import type { TimeOrder } from '../PostgresDataset.js';

/** SQL that turns an instant of ours (a parameter) into the type of the dating column. */
export function nativeTime(parameter: string, { zone, unit }: TimeOrder, type: string): string {
  const instant = `${parameter}::timestamptz`;
  if (unit !== undefined) {
    return `(extract(epoch FROM ${instant}) * ${unit === 'unix' ? 1 : 1000})`;
  }
  if (type.startsWith('timestamp with time zone')) return instant;
  // Dates become midnight of their day when compared with the local time of the zone.
  return `(${instant} AT TIME ZONE '${zone.replaceAll("'", "''")}')`;
}
