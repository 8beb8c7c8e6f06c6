/** Orders texts by their bytes, as what is signed is ordered. */
export function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
