import { Binary, Decimal128, Double, Int32, Long, ObjectId, Timestamp, UUID } from 'bson';
import { isPlainObject } from '../../lib/isPlainObject.js';

/** A value of BSON as plain JavaScript: exact texts for what has no counterpart, big integers for what needs them. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Decimal128) return value.toString();
  if (value instanceof Long || value instanceof Timestamp) return value.toBigInt();
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (value instanceof UUID) return value.toHexString(true);
  if (value instanceof Binary) return binaryText(value);
  return value;
}

/** The same for a whole document, fit for JSON: big integers become texts. */
export function plainDocument(value: unknown): unknown {
  const plain = plainValue(value);
  if (typeof plain === 'bigint') {
    return Number.isSafeInteger(Number(plain)) ? Number(plain) : plain.toString();
  }
  if (plain instanceof Date) return plain.toISOString();
  if (Array.isArray(plain)) return plain.map(plainDocument);
  if (!isPlainObject(plain)) return plain;
  return Object.fromEntries(
    Object.entries(plain).map(([key, member]) => [key, plainDocument(member)]),
  );
}

function binaryText(binary: Binary): string {
  return binary.sub_type === Binary.SUBTYPE_UUID
    ? binary.toUUID().toHexString(true)
    : binary.toString('base64');
}
