import type { PersonAttribute, TogetherRule } from '../../config/rules/MatchRule.js';
import type { IdentityRecord } from '../IdentityRecord.js';
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
  name,
}: TogetherRule): BlockRule {
  // The name is the costliest to read, and mostly something else is missing.
  const inOrder = [...attributes].sort((a, b) => Number(a === 'name') - Number(b === 'name'));
  return {
    name,
    type: undefined,
    oneValueOf: unlessDiffering,
    people: and === undefined ? 1 : NEIGHBOURS,
    sharedOf: (record) => {
      let value = name;
      for (const attribute of inOrder) {
        const part = READERS[attribute](record);
        if (part === null) return [];
        value += `\n${part}`;
      }
      return [{ value, key: null }];
    },
    similarOf: () => and?.part,
  };
}

const READERS: Readonly<Record<PersonAttribute, (record: IdentityRecord) => string | null>> = {
  name: ({ name }) => wholeName(`${name?.given ?? ''} ${name?.family ?? ''}`),
  birthDate: ({ attributes }) => attributes.birthDate,
  postalCode: ({ attributes }) => attributes.postalCode,
  postalUnit: ({ attributes: { postalCode } }) =>
    postalCode !== null && UNIT.test(postalCode) ? postalCode : null,
  address: ({ attributes: { postalCode, houseNumber } }) =>
    postalCode === null || houseNumber === null ? null : `${postalCode} ${houseNumber}`,
};

/** A name in full, whichever part stands first; initials and single names tell nobody. */
function wholeName(text: string): string | null {
  const words = text.trim().split(' ');
  const isFull = words.length > 1 && words.every((word) => word.length > 1);
  return isFull ? words.sort().join(' ') : null;
}
