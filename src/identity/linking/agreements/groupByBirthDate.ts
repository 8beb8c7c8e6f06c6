import { isDateSlip } from '../../attributes/isDateSlip.js';
import type { IdentityRecord } from '../../IdentityRecord.js';

/**
 * Parts namesakes who were born on different days; who tells no day then is neither. Days that a slip
 * of the pen makes of each other are one.
 */
export function groupByBirthDate(records: IdentityRecord[]): IdentityRecord[][] {
  const groups: { readonly days: Set<string>; readonly records: IdentityRecord[] }[] = [];
  for (const day of daysOf(records)) {
    const near = groups.filter(({ days }) => [...days].some((one) => isDateSlip(one, day)));
    const [group, ...others] = near;
    if (group === undefined) groups.push({ days: new Set([day]), records: [] });
    else group.days.add(day);
    for (const other of others) {
      for (const one of other.days) group?.days.add(one);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  if (groups.length < 2) return [records];
  for (const record of records) {
    const { birthDate } = record.attributes;
    if (birthDate === null) continue;
    groups.find(({ days }) => days.has(birthDate))?.records.push(record);
  }
  return groups.map((group) => group.records);
}

function daysOf(records: readonly IdentityRecord[]): Set<string> {
  const days = new Set<string>();
  for (const { attributes } of records) {
    if (attributes.birthDate !== null) days.add(attributes.birthDate);
  }
  return days;
}
