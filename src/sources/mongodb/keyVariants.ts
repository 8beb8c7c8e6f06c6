import { Long, ObjectId, UUID } from 'bson';

const INTEGER = /^-?\d{1,19}$/;
const OBJECT_ID = /^[0-9a-f]{24}$/;
const UUID_TEXT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INT64 = 2n ** 63n;

/** The values of BSON that a key of ours may stand for: the store tells keys by text, MongoDB by type. */
export function keyVariants(key: string): unknown[] {
  const variants: unknown[] = [key];
  if (INTEGER.test(key)) {
    const number = BigInt(key);
    // All numeric types compare equal in MongoDB, so one of them is enough.
    if (number.toString() === key && number < INT64 && number >= -INT64) {
      variants.push(Long.fromBigInt(number));
    }
  } else if (OBJECT_ID.test(key)) {
    variants.push(ObjectId.createFromHexString(key));
  } else if (UUID_TEXT.test(key)) {
    variants.push(new UUID(key));
  }
  return variants;
}
