import type { TimeOrder } from '../PostgresDataset.js';

type Comparison = '<' | '<=' | '>=';

/** Clocks differ by no more at any change of them, or of the line of dates. */
const MOST_PUT = "interval '1 day'";

/** SQL that compares the dating column with an instant of ours (a `timestamptz` in SQL). */
export function timeBound(
  time: TimeOrder,
  type: string,
  comparison: Comparison,
  instant: string,
): string {
  const { sql } = time;
  const native = nativeTime(instant, time, type);
  if (!isLocal(time, type)) return `${sql} ${comparison} ${native}`;
  // A clock shows some times twice and others never: that of the zone tells, the column's own is for its index.
  const near =
    comparison === '>=' ? `${sql} >= ${native} - ${MOST_PUT}` : `${sql} <= ${native} + ${MOST_PUT}`;
  return `(${near} AND ((${sql})::timestamp AT TIME ZONE ${zoneOf(time)}) ${comparison} ${instant})`;
}

/**
 * SQL for rows that come behind an instant in the order of the column. Those that date themselves by
 * a time which no clock showed are where the column has them: the order of instants is another one.
 */
export function timeBehind(
  time: TimeOrder,
  type: string,
  comparison: '<' | '<=',
  instant: string,
): string {
  const bound = timeBound(time, type, comparison, instant);
  if (!isLocal(time, type)) return bound;
  const local = `(${time.sql})::timestamp`;
  const zone = zoneOf(time);
  const isNever = `${local} <> (${local} AT TIME ZONE ${zone}) AT TIME ZONE ${zone}`;
  return `(${bound} OR (${time.sql} < ${nativeTime(instant, time, type)} AND ${isNever}))`;
}

/** SQL for what no value of the column is above, if it is not above an instant. */
export function highestTime(time: TimeOrder, type: string, instant: string): string {
  const native = nativeTime(instant, time, type);
  return isLocal(time, type) ? `${native} + ${MOST_PUT}` : native;
}

function isLocal({ zone, unit }: TimeOrder, type: string): boolean {
  return unit === undefined && zone !== 'UTC' && !type.startsWith('timestamp with time zone');
}

/** An instant in the type of the dating column. */
function nativeTime(instant: string, time: TimeOrder, type: string): string {
  const { unit } = time;
  if (unit !== undefined) {
    return `(extract(epoch FROM ${instant}) * ${unit === 'unix' ? 1 : 1000})`;
  }
  if (type.startsWith('timestamp with time zone')) return instant;
  // Dates become midnight of their day when compared with the local time of the zone.
  return `(${instant} AT TIME ZONE ${zoneOf(time)})`;
}

function zoneOf({ zone }: TimeOrder): string {
  return `'${zone.replaceAll("'", "''")}'`;
}
