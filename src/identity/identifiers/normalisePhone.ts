import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';

/** A telephone number as E.164; undefined for what is none. */
export function normalisePhone(text: string, region: string): string | undefined {
  const number = parsePhoneNumberFromString(text, region as CountryCode);
  return number?.isPossible() ? number.number : undefined;
}
