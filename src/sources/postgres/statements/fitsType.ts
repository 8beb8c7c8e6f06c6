const BIGINT_END = 2n ** 63n;
const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
/** More digits than any key has; PostgreSQL takes many, and not all. */
const NUMBER = /^-?\d{1,1000}(\.\d{1,1000})?$/;

/**
 * Whether a key can be cast to the type of its column. A client may name any record: one that cannot
 * be a key is not found, rather than a fault of the whole batch.
 */
export function fitsType(key: string, type: string): boolean {
  if (type === 'bigint') {
    return /^-?\d{1,19}$/.test(key) && BigInt(key) < BIGINT_END && BigInt(key) >= -BIGINT_END;
  }
  if (type === 'uuid') return UUID.test(key.replace(/^\{(.*)\}$/, '$1'));
  if (type === 'numeric') return NUMBER.test(key);
  return !key.includes('\u0000');
}
