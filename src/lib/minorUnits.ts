/** A decimal text such as `59.90` in the smallest units that it is written in. */
export function minorUnits(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
