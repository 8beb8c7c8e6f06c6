import { IANAZone } from 'luxon';
import { RecentValues } from '../../lib/RecentValues.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Clocks change at quarters of an hour, if at all; within one a zone has one offset. */
const QUARTER_MS = 15 * MINUTE_MS;

/** Quarters of a zone whose offsets are remembered. */
const REMEMBERED = 10_000;

/** Offsets by zone and quarter: asking `Intl` costs more than the rest of reading a row. */
const offsets = new Map<string, RecentValues<number, number>>();

/**
 * The instant at which clocks of an IANA zone show a local time (both in milliseconds, the local
 * time as if it were UTC). A time that clocks show twice is the second of the two, and one that
 * they leave out is taken as if they had not been put forward yet, both as PostgreSQL has it.
 */
export function zonedToUtc(local: number, zone: string): number {
  const quarter = Math.floor(local / QUARTER_MS);
  const known = offsetsOf(zone);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = offsetAt(quarter * QUARTER_MS, IANAZone.create(zone));
    known.set(quarter, offset);
  }
  return local - offset;
}

/** Zones are those of a configuration: few. */
function offsetsOf(zone: string): RecentValues<number, number> {
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new RecentValues(REMEMBERED);
    offsets.set(zone, known);
  }
  return known;
}

function offsetAt(local: number, zone: IANAZone): number {
  const before = zone.offset(local - DAY_MS) * MINUTE_MS;
  const after = zone.offset(local + DAY_MS) * MINUTE_MS;
  const holds = (offset: number) => zone.offset(local - offset) * MINUTE_MS === offset;
  return holds(after) ? after : before;
}
