import { Timestamp } from 'bson';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { describeValue } from '../bson/describeValue.js';
import { isIdentical } from '../bson/isIdentical.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { FieldOperator, FieldOperatorParser } from './fieldOperator.js';

/** Operators that give a field a value. */
export const valueOperators: Readonly<Record<string, FieldOperatorParser>> = {
  $set: (operand) => creating(() => operand),
  $setOnInsert: (operand) => ({ ...creating(() => operand), isForInsert: true }),
  $unset: () => ({ creates: false, apply: () => undefined }),
  $min: (operand) => creating((current) => better(current, operand, (order) => order < 0)),
  $max: (operand) => creating((current) => better(current, operand, (order) => order > 0)),
  $currentDate: parseCurrentDate,
};

function creating(
  next: (current: BsonValue | undefined, now: Date) => BsonValue | undefined,
): FieldOperator {
  return {
    creates: true,
    apply: (current, { now }) => {
      const value = next(current, now);
      const isSame = current !== undefined && value !== undefined && isIdentical(current, value);
      return isSame ? current : value;
    },
  };
}

function better(
  current: BsonValue | undefined,
  operand: BsonValue,
  isBetter: (order: number) => boolean,
): BsonValue {
  return current === undefined || isBetter(compareValues(operand, current)) ? operand : current;
}

function parseCurrentDate(operand: BsonValue): FieldOperator {
  const type = isDocument(operand) ? operand.$type : 'date';
  if (type === 'date' && (isDocument(operand) || typeof operand === 'boolean')) {
    return creating((_, now) => now);
  }
  if (type === 'timestamp') {
    return creating((_, now) => new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }));
  }
  throw new CommandError(
    2,
    `${bsonTypeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}), not ${describeValue(operand)}`,
  );
}
