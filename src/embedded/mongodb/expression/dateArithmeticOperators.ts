import { CommandError } from '../commandError.js';
import { dateDifference } from '../date/dateDifference.js';
import { fromLocal } from '../date/findTimeZone.js';
import { parseStartOfWeek, parseTimeUnit } from '../date/parseTimeUnit.js';
import { shiftDate } from '../date/shiftDate.js';
import { truncateDate } from '../date/truncateDate.js';
import { isNullish } from './arithmeticOperators.js';
import { needInteger } from './arrayOperators.js';
import { needDate, needTimeZone } from './dateOperators.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { namedOperator } from './namedOperator.js';

type Values = Readonly<Record<string, MaybeValue>>;

/** Operators that make dates out of dates. */
export const dateArithmeticOperators: OperatorTable = {
  ...namedOperator('$dateAdd', ['startDate', 'unit', 'amount'], ['timezone'], (values) =>
    shift('$dateAdd', values, 1),
  ),
  ...namedOperator('$dateSubtract', ['startDate', 'unit', 'amount'], ['timezone'], (values) =>
    shift('$dateSubtract', values, -1),
  ),
  ...namedOperator(
    '$dateDiff',
    ['startDate', 'endDate', 'unit'],
    ['timezone', 'startOfWeek'],
    (values) => {
      if (Object.values(values).some(isNullish)) return null;
      const unit = parseTimeUnit('$dateDiff', values.unit);
      return BigInt(
        dateDifference(
          needDate('$dateDiff', values.startDate),
          needDate('$dateDiff', values.endDate),
          unit,
          needTimeZone('$dateDiff', values.timezone),
          parseStartOfWeek('$dateDiff', values.startOfWeek ?? 'sunday'),
        ),
      );
    },
  ),
  ...namedOperator(
    '$dateTrunc',
    ['date', 'unit'],
    ['binSize', 'timezone', 'startOfWeek'],
    (values) => {
      if (Object.values(values).some(isNullish)) return null;
      const size = needInteger('$dateTrunc', values.binSize ?? 1);
      if (size <= 0)
        throw new CommandError(5439018, "$dateTrunc requires 'binSize' to be positive");
      return truncateDate(
        needDate('$dateTrunc', values.date),
        parseTimeUnit('$dateTrunc', values.unit),
        size,
        needTimeZone('$dateTrunc', values.timezone),
        parseStartOfWeek('$dateTrunc', values.startOfWeek ?? 'sunday'),
      );
    },
  ),
  ...namedOperator(
    '$dateFromParts',
    ['year'],
    ['month', 'day', 'hour', 'minute', 'second', 'millisecond', 'timezone'],
    fromParts,
  ),
};

function shift(operator: string, values: Values, sign: 1 | -1): MaybeValue {
  if (Object.values(values).some(isNullish)) return null;
  return shiftDate(
    needDate(operator, values.startDate),
    parseTimeUnit(operator, values.unit),
    sign * needInteger(operator, values.amount),
    needTimeZone(operator, values.timezone),
  );
}

function fromParts(values: Values): MaybeValue {
  if (Object.values(values).some(isNullish)) return null;
  const part = (name: string, otherwise: number) =>
    needInteger('$dateFromParts', values[name] ?? otherwise);
  const year = part('year', 1970);
  if (year < 1 || year > 9999) {
    throw new CommandError(40523, `'year' must evaluate to an integer in the range 1 to 9999`);
  }
  const local = new Date(0);
  local.setUTCFullYear(year, part('month', 1) - 1, part('day', 1));
  local.setUTCHours(part('hour', 0), part('minute', 0), part('second', 0), part('millisecond', 0));
  return fromLocal(local, needTimeZone('$dateFromParts', values.timezone));
}
