import { CommandError } from '../commandError.js';
import type { MaybeValue } from '../expression/expression.js';

const units = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
] as const;

/** A unit of time of the date operators. */
export type TimeUnit = (typeof units)[number];

/** Reads the argument `unit` of a date operator. */
export function parseTimeUnit(operator: string, value: MaybeValue): TimeUnit {
  const unit = units.find((name) => name === value);
  if (unit !== undefined) return unit;
  throw new CommandError(9, `${operator} parameter 'unit' value cannot be recognized: ${value}`);
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekdayNames =
  /^(?:sun(?:day)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?)$/;

/** Reads the argument `startOfWeek`: the number of the weekday, Sunday being 0. */
export function parseStartOfWeek(operator: string, value: MaybeValue): number {
  const name = typeof value === 'string' ? value.toLowerCase() : '';
  if (weekdayNames.test(name)) return weekdays.indexOf(name.slice(0, 3));
  throw new CommandError(9, `${operator} parameter 'startOfWeek' cannot be recognized: ${value}`);
}
