import { LRUCache } from 'lru-cache';
import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Clocks change at quarters of an hour, if at all; within one a zone has one offset. */
const QUARTER_MS = 15 * MINUTE_MS;

/** Offsets by zone and quarter: asking `Intl` costs more than the rest of reading a row. */
const offsets = new LRUCache<string, number>({ max: 10_000 });

/**
 * The instant at which clocks of an IANA zone show a local time (both in milliseconds, the local
 * time as if it were UTC). A time that clocks show twice is the first of the two; one that they leave
 * out is taken as if they had not been put forward yet.
 */
export function zonedToUtc(local: number, zone: string): number {
  const quarter = Math.floor(local / QUARTER_MS);
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = offsetAt(quarter * QUARTER_MS, IANAZone.create(zone));
    offsets.set(key, offset);
  }
  return local - offset;
}

function offsetAt(local: number, zone: IANAZone): number {
  const before = zone.offset(local - DAY_MS) * MINUTE_MS;
  const after = zone.offset(local + DAY_MS) * MINUTE_MS;
  const holds = (offset: number) => zone.offset(local - offset) * MINUTE_MS === offset;
  return !holds(before) && holds(after) ? after : before;
}
