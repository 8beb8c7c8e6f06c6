import type { IdentityRecord } from '../../IdentityRecord.js';
import { isOneEdit } from '../../matching/comparison/isOneEdit.js';

/**
 * Parts namesakes of one postal code who live in different houses; who tells none then is neither.
 * Numbers that a slip of the pen makes of each other are one.
 */
export function groupByHouse(records: IdentityRecord[]): IdentityRecord[][] {
  const houses: { readonly numbers: Set<string>; readonly records: IdentityRecord[] }[] = [];
  for (const record of records) {
    const { houseNumber } = record.attributes;
    if (houseNumber === null) continue;
    const near = houses.filter(({ numbers }) =>
      [...numbers].some((one) => isOneNumber(one, houseNumber)),
    );
    const [house, ...others] = near;
    if (house === undefined) {
      houses.push({ numbers: new Set([houseNumber]), records: [record] });
      continue;
    }
    house.numbers.add(houseNumber);
    house.records.push(record);
    for (const other of others) {
      for (const one of other.numbers) house.numbers.add(one);
      house.records.push(...other.records);
      houses.splice(houses.indexOf(other), 1);
    }
  }
  return houses.length < 2 ? [records] : houses.map((house) => house.records);
}

/** A digit more or less, wrong, or two that changed places; of one digit alone, any other is another. */
function isOneNumber(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 2 || b.length < 2) return a.startsWith(b) || b.startsWith(a);
  return isOneEdit(a, b);
}
