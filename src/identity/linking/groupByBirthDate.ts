import type { IdentityRecord } from '../IdentityRecord.js';

/** Parts namesakes who were born on different days; who tells no day then is neither. */
export function groupByBirthDate(records: IdentityRecord[]): IdentityRecord[][] {
  const groups = new Map<string, IdentityRecord[]>();
  for (const record of records) {
    const { birthDate } = record.attributes;
    if (birthDate === null) continue;
    const group = groups.get(birthDate);
    if (group === undefined) groups.set(birthDate, [record]);
    else group.push(record);
  }
  return groups.size < 2 ? [records] : [...groups.values()];
}
