import type { Document } from 'bson';

/** The types of BSON that keys are of, in the order in which MongoDB sorts them. */
const TYPES = [
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

const TAGGED: Readonly<Record<string, (typeof TYPES)[number]>> = {
  ObjectId: 'objectId',
  Binary: 'binData',
  Timestamp: 'timestamp',
  Long: 'number',
  Int32: 'number',
  Double: 'number',
  Decimal128: 'number',
};

/**
 * The condition for documents behind one, in the order of a key: a comparison looks at keys of the
 * same type alone, so that those of the types behind it are named. Nothing comes first.
 */
export function behindKey(path: string, key: unknown): Document {
  if (key === null || key === undefined) return { [path]: { $type: [...TYPES] } };
  const later = TYPES.slice(TYPES.indexOf(typeOf(key)) + 1);
  const ofItsType = { [path]: { $gt: key } };
  return later.length === 0 ? ofItsType : { $or: [ofItsType, { [path]: { $type: later } }] };
}

function typeOf(key: unknown): (typeof TYPES)[number] {
  if (typeof key === 'number' || typeof key === 'bigint') return 'number';
  if (typeof key === 'string') return 'string';
  if (typeof key === 'boolean') return 'bool';
  if (key instanceof Date) return 'date';
  if (Array.isArray(key)) return 'array';
  return TAGGED[String((key as { readonly _bsontype?: unknown })._bsontype)] ?? 'object';
}
