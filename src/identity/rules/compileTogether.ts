import type { PersonAttribute, TogetherRule } from '../../config/rules/MatchRule.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import { partNames } from '../names/partNames.js';
import { wholeNames } from '../names/wholeNames.js';
import type { BlockRule } from './BlockRule.js';

/** Postal codes of a few households, by their form: Dutch, British, Irish, Canadian, ZIP+4. */
const UNIT =
  /^(?:\d{4}[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d[\dW][A-Z\d]{4}|[A-Z]\d[A-Z]\d[A-Z]\d|\d{9})$/;

/** People who may live behind one address or postal code before its records are no longer compared. */
const NEIGHBOURS = 50;

/** Readies `together(['name', 'birthDate'])`: records that have all of the attributes, and the same. */
export function compileTogether({
  attributes,
  and,
  unlessDiffering = [],
  unlessAllDiffer = [],
  name,
}: TogetherRule): BlockRule {
  const readers = attributes.includes('postalCode') ? { ...READERS, name: rareNames } : READERS;
  // The name is the costliest to read, and mostly something else is missing.
  const inOrder = [...attributes].sort((a, b) => Number(a === 'name') - Number(b === 'name'));
  return {
    name,
    type: undefined,
    isOfOneHouse: !attributes.includes('birthDate'),
    oneValueOf: unlessDiffering,
    unlessAllDiffer,
    people: and === undefined ? 1 : NEIGHBOURS,
    sharedOf: (record) => {
      let values: readonly string[] = [name];
      for (const attribute of inOrder) {
        const parts = readers[attribute](record);
        if (parts.length === 0) return parts as readonly never[];
        values =
          parts.length === 1
            ? values.map((value) => `${value}\n${parts[0]}`)
            : values.flatMap((value) => parts.map((part) => `${value}\n${part}`));
      }
      return values.map((value) => ({ value, key: null }));
    },
    similarOf: () => and?.part,
  };
}

const READERS: Readonly<Record<PersonAttribute, (record: IdentityRecord) => readonly string[]>> = {
  name: ({ name }) => (name === null ? [] : wholeNames(name)),
  givenName: ({ name }) => (name === null ? [] : partNames(name, 'given').slice(0, 1)),
  familyName: ({ name }) => (name === null ? [] : partNames(name, 'family')),
  birthDate: ({ attributes }) => listed(attributes.birthDate),
  postalCode: ({ attributes }) => listed(attributes.postalCode),
  postalUnit: ({ attributes: { postalCode } }) =>
    postalCode !== null && UNIT.test(postalCode) ? [postalCode] : [],
  address: ({ attributes: { postalCode, houseNumber } }) =>
    postalCode === null || houseNumber === null ? [] : [`${postalCode} ${houseNumber}`],
};

/** Names of two syllables have namesakes behind every postal code, and other initials are of some of these. */
function rareNames({ name }: IdentityRecord): readonly string[] {
  const names = name === null ? [] : wholeNames(name, 'in');
  return names.filter((one) => one.length > 2);
}

const NONE: readonly string[] = [];

function listed(value: string | null): readonly string[] {
  return value === null ? NONE : [value];
}
