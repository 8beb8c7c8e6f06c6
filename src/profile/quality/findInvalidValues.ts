import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { NormalisationRules } from '../../identity/identifiers/normaliseIdentifier.js';
import { checkBirthDate } from './checkBirthDate.js';
import { checkIdentifier } from './checkIdentifier.js';
import { checkLanguage } from './checkLanguage.js';
import { checkName } from './checkName.js';
import type { Fault } from './Fault.js';
import type { InvalidValue } from './InvalidValue.js';

/** The values of a record that cannot be right. */
export function findInvalidValues(
  row: ProfileRow,
  normalisation: NormalisationRules,
  today: string,
): InvalidValue[] {
  const { source, owner: recordId } = row;
  const texts: [string, string | null | undefined, (text: string) => Fault | undefined][] = [
    ['displayName', row.displayName, checkName],
    ['givenName', row.givenName, checkName],
    ['familyName', row.familyName, checkName],
    ['birthDate', row.birthDate, (day) => checkBirthDate(day, today)],
    ['language', row.language, checkLanguage],
  ];
  const values = texts.flatMap(([attribute, text, check]) => {
    const value = text?.trim() ?? '';
    return value === '' ? [] : { attribute, value, fault: check(value) };
  });
  const identifiers = (row.identifiers ?? []).map(({ type, value }) => ({
    attribute: attributeOfIdentifier(type),
    value,
    fault: checkIdentifier(type, value, normalisation),
  }));
  const unreadable = (row.unreadable ?? []).map(({ field, expected }) => ({
    attribute: field.split('.')[0] ?? field,
    value: null,
    fault: { reason: 'UNREADABLE' as const, expected },
  }));
  return [...values, ...identifiers, ...unreadable].flatMap(({ attribute, value, fault }) =>
    fault === undefined ? [] : [{ attribute, source, recordId, value, ...fault }],
  );
}

/** The field of a profile that shows identifiers of a type; the type itself where none does. */
function attributeOfIdentifier(type: string): string {
  if (type === 'EMAIL') return 'emails';
  return type === 'PHONE' ? 'phones' : type;
}
