import {
  type CountryCode,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';

/** No national number is as long; what is has its country code before it. */
const LONGEST_NATIONAL = 11;
/** Mexican mobile numbers had a `1` behind the country code until 2019. */
const FORMER_MEXICAN = /^(\+?52)1(?=\d{10}$)/;

/** A telephone number as E.164; undefined for what is none. */
export function normalisePhone(text: string, region: string): string | undefined {
  const number =
    parse(text, region) ??
    parse(text.replaceAll(/[\s().-]/g, '').replace(FORMER_MEXICAN, '$1'), region);
  if (number !== undefined && number.nationalNumber.length <= LONGEST_NATIONAL)
    return number.number;
  const digits = text.replaceAll(/\D/g, '');
  const code = getCountryCallingCode(region as CountryCode);
  // `00` is how most countries dial others, though not the region perhaps.
  const told = /^\D*00[1-9]/.test(text) ? digits.slice(2) : digits.startsWith(code) ? digits : '';
  return (told === '' ? undefined : parse(`+${told}`, region))?.number ?? number?.number;
}

function parse(text: string, region: string) {
  const number = parsePhoneNumberFromString(text, region as CountryCode);
  return number?.isPossible() ? number : undefined;
}
