import { ObjectId, Timestamp } from 'bson';
import type { BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { dayOfYear, isoDayOfWeek, isoWeek, weekOfYear } from '../date/calendar.js';
import { findTimeZone, type TimeZone, toLocal } from '../date/findTimeZone.js';
import { formatDate } from '../date/formatDate.js';
import { isNullish } from './arithmeticOperators.js';
import { typeOf } from './arrayOperators.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { namedOperator } from './namedOperator.js';

/** Operators that read a date; each takes a date alone or `{ date, timezone }`. */
export const dateOperators: OperatorTable = {
  ...partOperator('$year', (date) => date.getUTCFullYear()),
  ...partOperator('$month', (date) => date.getUTCMonth() + 1),
  ...partOperator('$dayOfMonth', (date) => date.getUTCDate()),
  ...partOperator('$dayOfYear', dayOfYear),
  ...partOperator('$dayOfWeek', (date) => date.getUTCDay() + 1),
  ...partOperator('$isoDayOfWeek', isoDayOfWeek),
  ...partOperator('$week', weekOfYear),
  ...partOperator('$isoWeek', (date) => isoWeek(date).week),
  ...partOperator('$isoWeekYear', (date) => BigInt(isoWeek(date).year)),
  ...partOperator('$hour', (date) => date.getUTCHours()),
  ...partOperator('$minute', (date) => date.getUTCMinutes()),
  ...partOperator('$second', (date) => date.getUTCSeconds()),
  ...partOperator('$millisecond', (date) => date.getUTCMilliseconds()),
  ...namedOperator('$dateToString', ['date'], ['format', 'timezone', 'onNull'], (named) => {
    const { date, format, timezone } = named;
    if (isNullish(date)) return named.onNull === undefined ? null : named.onNull;
    if (isNull(format) || isNull(timezone)) return null;
    if (format !== undefined && typeof format !== 'string') {
      throw new CommandError(18533, "$dateToString requires that 'format' be a string");
    }
    return formatDate(
      needDate('$dateToString', date),
      needTimeZone('$dateToString', timezone),
      format,
    );
  }),
  ...namedOperator('$dateToParts', ['date'], ['timezone', 'iso8601'], (named) => {
    if (isNullish(named.date) || isNull(named.timezone)) return null;
    const zone = needTimeZone('$dateToParts', named.timezone);
    return toParts(toLocal(needDate('$dateToParts', named.date), zone), named.iso8601 === true);
  }),
};

/** The argument as a date; an ObjectId and a timestamp have one in them. */
export function needDate(operator: string, value: MaybeValue): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date((value.t >>> 0) * 1000);
  throw new CommandError(
    16006,
    `${operator}: can't convert from BSON type ${typeOf(value)} to Date`,
  );
}

/** The argument as a time zone; a missing one is UTC. */
export function needTimeZone(operator: string, value: MaybeValue): TimeZone {
  if (value === undefined || typeof value === 'string') return findTimeZone(value);
  throw new CommandError(40517, `${operator}: timezone must evaluate to a string`);
}

function isNull(value: MaybeValue): boolean {
  return value === null;
}

function partOperator(operator: string, part: (local: Date) => BsonValue): OperatorTable {
  const read = (date: MaybeValue, timezone: MaybeValue) => {
    if (isNullish(date) || isNull(timezone)) return null;
    return part(toLocal(needDate(operator, date), needTimeZone(operator, timezone)));
  };
  const named = namedOperator(operator, ['date'], ['timezone'], (values) =>
    read(values.date, values.timezone),
  )[operator];
  return {
    [operator]: (operand, compile) => {
      if (isDocument(operand) && 'date' in operand && named) return named(operand, compile);
      const only = Array.isArray(operand) && operand.length === 1 ? (operand[0] ?? null) : operand;
      const date = compile(only);
      return (scope) => read(date(scope), undefined);
    },
  };
}

function toParts(local: Date, iso: boolean): MaybeValue {
  const time = {
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
  const { year, week } = isoWeek(local);
  return iso
    ? newDocument({ isoWeekYear: year, isoWeek: week, isoDayOfWeek: isoDayOfWeek(local), ...time })
    : newDocument({
        year: local.getUTCFullYear(),
        month: local.getUTCMonth() + 1,
        day: local.getUTCDate(),
        ...time,
      });
}
