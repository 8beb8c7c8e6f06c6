import type { SimilarCondition } from '../../../config/rules/MatchRule.js';
import type { IdentityRecord } from '../../IdentityRecord.js';
import { nameKey } from '../../names/nameKey.js';
import { namesAgree } from '../../names/namesAgree.js';
import type { PersonName } from '../../names/PersonName.js';

/**
 * Groups the records behind one value by the people whom their names tell. A name that fits two of
 * them, such as a bare initial, tells neither, and no name tells nobody where there are two, or
 * where names must agree; behind a telephone, the postal code of the only person there is will do.
 */
export function groupSharers(
  records: readonly IdentityRecord[],
  people: readonly PersonName[],
  similar: SimilarCondition['part'] | undefined,
  areTwo: (a: PersonName, b: PersonName) => boolean,
  isTelephone: boolean,
): IdentityRecord[][] {
  const groups = new Map<PersonName | undefined, IdentityRecord[]>();
  const byName = new Map(people.map((one) => [nameKey(one), ownGroup(one, similar, areTwo)]));
  const homes = similar === undefined ? undefined : postalCodesOf(isTelephone ? records : []);
  for (const record of records) {
    const person =
      record.name === null
        ? namelessPerson(record, people, homes)
        : (byName.get(nameKey(record.name)) ?? personOf(record.name, people, similar, areTwo));
    if (person === 'nobody') continue;
    const group = groups.get(person);
    if (group === undefined) groups.set(person, [record]);
    else group.push(record);
  }
  return [...groups.values()];
}

/** Whose a record without a name is: of the only person there is, as far as that person lives there too. */
function namelessPerson(
  { attributes: { postalCode } }: IdentityRecord,
  people: readonly PersonName[],
  homes: ReadonlySet<string> | undefined,
): PersonName | undefined | 'nobody' {
  if (people.length > 1) return 'nobody';
  const isAtHome = homes === undefined || (postalCode !== null && homes.has(postalCode));
  return isAtHome ? people[0] : 'nobody';
}

function postalCodesOf(records: readonly IdentityRecord[]): Set<string> {
  return new Set(
    records.flatMap(({ name, attributes: { postalCode } }) =>
      name === null || postalCode === null ? [] : [postalCode],
    ),
  );
}

/** People are counted by names of which each conflicts with all others; its own may tell nobody all the same. */
function ownGroup(
  person: PersonName,
  similar: SimilarCondition['part'] | undefined,
  areTwo: (a: PersonName, b: PersonName) => boolean,
): PersonName | 'nobody' {
  return personOf(person, [person], similar, areTwo);
}

function personOf(
  name: PersonName,
  people: readonly PersonName[],
  similar: SimilarCondition['part'] | undefined,
  areTwo: (a: PersonName, b: PersonName) => boolean,
): PersonName | 'nobody' {
  const [person, other] = people.filter((one) => !areTwo(one, name));
  if (person === undefined || other !== undefined) return 'nobody';
  return similar === undefined || namesAgree(person, name, similar) ? person : 'nobody';
}
