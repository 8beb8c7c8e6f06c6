/** The types of BSON that keys are of, in the order in which MongoDB sorts them, by its own names. */
export const BSON_TYPES = [
  'number',
  'string',
  'object',
  'array',
  'binData',
  'objectId',
  'bool',
  'date',
  'timestamp',
] as const;

type BsonType = (typeof BSON_TYPES)[number];

const TAGGED: Readonly<Record<string, BsonType>> = {
  ObjectId: 'objectId',
  Binary: 'binData',
  Timestamp: 'timestamp',
  Long: 'number',
  Int32: 'number',
  Double: 'number',
  Decimal128: 'number',
};

/** Of which of them a value is, unless it is a plain object; undefined where of none. */
export function bsonType(value: unknown): BsonType | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof Date) return 'date';
  if (Array.isArray(value)) return 'array';
  return TAGGED[String((value as { readonly _bsontype?: unknown } | null | undefined)?._bsontype)];
}
