import type { TimeUnit } from './TimeUnit.js';

/** The types of BSON that documents date themselves by, in the order in which MongoDB sorts them. */
export const TIME_TYPES = ['number', 'string', 'objectId', 'date', 'timestamp'] as const;

export type TimeType = (typeof TIME_TYPES)[number];

/** That behind which no other of them comes, of documents that date themselves so. */
export function lastTimeType(unit: TimeUnit | undefined): TimeType {
  if (unit === 'objectId') return 'objectId';
  return unit === 'bsonTimestamp' ? 'timestamp' : 'date';
}

/** Which of them a value is of; undefined for one of no such type. */
export function timeType(value: unknown): TimeType | undefined {
  if (value instanceof Date) return 'date';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'string') return 'string';
  switch ((value as { readonly _bsontype?: unknown } | null | undefined)?._bsontype) {
    case 'ObjectId':
      return 'objectId';
    case 'Timestamp':
      return 'timestamp';
    case 'Decimal128':
    case 'Long':
    case 'Int32':
    case 'Double':
      return 'number';
    default:
      return undefined;
  }
}
