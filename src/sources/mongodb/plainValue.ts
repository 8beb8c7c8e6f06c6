import type { Binary, Decimal128, Long, ObjectId, Timestamp, UUID } from 'bson';
import { FieldProblem } from '../../dataset/values/FieldProblem.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { DamagedText } from './DamagedText.js';

/**
 * The types of BSON, told apart by their tag: the driver has a copy of them of its own, so that
 * `instanceof` would not know its values.
 */
type BsonValue =
  | (ObjectId & { readonly _bsontype: 'ObjectId' })
  | (Decimal128 & { readonly _bsontype: 'Decimal128' })
  | (Long & { readonly _bsontype: 'Long' })
  | (Timestamp & { readonly _bsontype: 'Timestamp' })
  | ((Binary | UUID) & { readonly _bsontype: 'Binary' })
  | { readonly _bsontype: 'Int32' | 'Double'; valueOf(): number };

const UUID_SUBTYPE = 4;

/** A value of BSON as plain JavaScript: exact texts for what has no counterpart, big integers for what needs them. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof DamagedText) {
    throw new FieldProblem('a text in UTF-8', 'other bytes', { isUnshowable: true });
  }
  if (!('_bsontype' in value)) return value;
  const tagged = value as BsonValue;
  switch (tagged._bsontype) {
    case 'ObjectId':
      return tagged.toHexString();
    case 'Decimal128':
      return tagged.toString();
    case 'Long':
    case 'Timestamp':
      return tagged.toBigInt();
    case 'Int32':
    case 'Double':
      return tagged.valueOf();
    case 'Binary':
      return tagged.sub_type === UUID_SUBTYPE
        ? tagged.toUUID().toHexString(true)
        : tagged.toString('base64');
    default:
      return value;
  }
}

/** The same for a whole document, fit for JSON: big integers become texts. What is plain already is not copied. */
export function plainDocument(value: unknown): unknown {
  const plain = plainValue(value);
  if (typeof plain === 'bigint') {
    return Number.isSafeInteger(Number(plain)) ? Number(plain) : plain.toString();
  }
  if (plain instanceof Date) return plain.toISOString();
  if (Array.isArray(plain)) return plain.map(plainDocument);
  if (!isPlainObject(plain) || isJson(plain)) return plain;
  return Object.fromEntries(
    Object.entries(plain).map(([key, member]) => [key, plainDocument(member)]),
  );
}

/** Whether all that an object has is plain already, with nothing nested in it. */
function isJson(plain: Record<string, unknown>): boolean {
  for (const key in plain) {
    const member = plain[key];
    if (typeof member === 'bigint' || (typeof member === 'object' && member !== null)) return false;
  }
  return true;
}
