import { CommandError } from '../commandError.js';

/** Tells by how much a zone's clock is ahead of UTC at a moment, in milliseconds. */
export interface TimeZone {
  offsetMs(utcMs: number): number;
}

const utc: TimeZone = { offsetMs: () => 0 };
const zones = new Map<string, TimeZone>();
const maxZones = 1000;

/** The zone of an Olson name (`Europe/Berlin`) or of an offset (`+02:00`, `-0530`, `+03`). */
export function findTimeZone(name: string | undefined): TimeZone {
  if (name === undefined || name === 'UTC' || name === 'GMT' || name === 'Z') return utc;
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = parseOffset(name) ?? olsonZone(name);
  if (zones.size < maxZones) zones.set(name, zone);
  return zone;
}

function parseOffset(name: string): TimeZone | undefined {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(name) ?? [];
  if (sign === undefined) return undefined;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return { offsetMs: () => ms };
}

function olsonZone(name: string): TimeZone {
  const format = makeFormat(name);
  return {
    offsetMs: (utcMs) => {
      const parts = Object.fromEntries(
        format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]),
      );
      const { year = 0, month = 1, day, hour, minute, second } = parts;
      const local = Date.UTC(year, month - 1, day, hour, minute, second);
      return local - Math.floor(utcMs / 1000) * 1000;
    },
  };
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new CommandError(40485, `unrecognized time zone identifier: "${timeZone}"`);
  }
}

/** A date whose UTC fields are what the zone's clock and calendar show at a moment. */
export function toLocal(date: Date, zone: TimeZone): Date {
  return new Date(date.getTime() + zone.offsetMs(date.getTime()));
}

/** The moment at which a zone's clock shows the UTC fields of `local`. */
export function fromLocal(local: Date, zone: TimeZone): Date {
  const guess = local.getTime() - zone.offsetMs(local.getTime());
  return new Date(local.getTime() - zone.offsetMs(guess));
}
