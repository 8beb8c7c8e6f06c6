import { Binary, Decimal128, Long, ObjectId, UUID } from 'bson';
import { keyDocument } from '../keyText.js';

const INTEGER = /^-?\d{1,19}$/;
const DECIMAL = /^-?\d{1,34}(?:\.\d{1,34})?(?:E[+-]?\d{1,4})?$/;
const OBJECT_ID = /^[0-9a-f]{24}$/;
const UUID_TEXT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Bytes in base64, such as the UUIDs of older drivers. */
const BYTES = /^(?=.)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const BYTE_TYPES = [Binary.SUBTYPE_DEFAULT, Binary.SUBTYPE_UUID_OLD, Binary.SUBTYPE_MD5];
const INT64 = 2n ** 63n;

/** The values of BSON that a key of ours may stand for: the store tells keys by text, MongoDB by type. */
export function keyVariants(key: string): unknown[] {
  return [key, ...typedVariants(key)];
}

function typedVariants(key: string): unknown[] {
  if (OBJECT_ID.test(key)) return [ObjectId.createFromHexString(key)];
  if (INTEGER.test(key)) {
    const number = BigInt(key);
    if (number.toString() !== key) return [];
    // All numeric types compare equal in MongoDB, so one of them is enough.
    if (number < INT64 && number >= -INT64) return [Long.fromBigInt(number)];
  }
  if (DECIMAL.test(key)) return fractionVariants(key);
  if (UUID_TEXT.test(key)) return [new UUID(key)];
  if (key.startsWith('{')) return [keyDocument(key) ?? []].flat();
  if (key === 'true' || key === 'false') return [key === 'true'];
  return BYTES.test(key) ? BYTE_TYPES.map((type) => Binary.createFromBase64(key, type)) : [];
}

/** Fractions are the one thing that numeric types hold differently: 0.1 is no double. */
function fractionVariants(key: string): unknown[] {
  const double = Number(key);
  return [decimalOf(key), String(double) === key ? double : []].flat();
}

function decimalOf(key: string): Decimal128 | [] {
  try {
    return Decimal128.fromString(key);
  } catch {
    return [];
  }
}
