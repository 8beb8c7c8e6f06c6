import type { SimilarCondition } from '../../config/rules/MatchRule.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import { namesAgree } from '../names/namesAgree.js';
import { namesConflict } from '../names/namesConflict.js';
import type { PersonName } from '../names/PersonName.js';

/**
 * Groups the records behind one value by the people whom their names tell. A name that fits two of
 * them, such as a bare initial, tells neither, and no name tells nobody where there are two, or
 * where names must agree.
 */
export function groupSharers(
  records: readonly IdentityRecord[],
  people: readonly PersonName[],
  similar: SimilarCondition['part'] | undefined,
): IdentityRecord[][] {
  const groups = new Map<PersonName | undefined, IdentityRecord[]>();
  for (const record of records) {
    const person = personOf(record.name, people, similar);
    if (person === 'nobody') continue;
    const group = groups.get(person);
    if (group === undefined) groups.set(person, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}

function personOf(
  name: PersonName | null,
  people: readonly PersonName[],
  similar: SimilarCondition['part'] | undefined,
): PersonName | undefined | 'nobody' {
  if (name === null) return similar === undefined && people.length < 2 ? people[0] : 'nobody';
  const [person, other] = people.filter((one) => !namesConflict(one, name));
  if (person === undefined || other !== undefined) return 'nobody';
  return similar === undefined || namesAgree(person, name, similar) ? person : 'nobody';
}
