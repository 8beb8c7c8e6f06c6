import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { foldText } from '../names/foldText.js';
import type { RecordAttributes } from './RecordAttributes.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** One character alone, digits that count up, and words. */
const NO_POSTAL_CODE = /^(.)\1*$|^12345(?:6789?)?$|^(?:NA|NONE|NULL|UNKNOWN|XXXX\w*)$/;
const EARLIEST_YEAR = 1901;
/** A number that begins or ends the line, with a letter at most: `12`, `12a`, `12-2`. */
const HOUSE = /^(\d+)|(\d+)\s*(?:[-/]?\s*\w{1,2})?$/;
/** What is longer is no line of an address, and takes long to be looked at. */
const LONGEST_LINE = 500;

/** Reads off a profile row what linking may compare. */
export function readAttributes(row: ProfileRow, now: Date): RecordAttributes {
  const address =
    row.addresses?.find(({ postalCode }) => postalCode) ??
    row.addresses?.find(({ line1, city }) => line1 || city);
  const line = (address?.line1?.length ?? 0) > LONGEST_LINE ? null : address?.line1;
  return {
    birthDate: readBirthDate(row.birthDate, now),
    postalCode: readPostalCode(address?.postalCode),
    houseNumber: readHouseNumber(line),
    street: readStreet(line),
    city: foldText(address?.city ?? '') || null,
  };
}

/**
 * The first of January is what systems write that know the year at most; it tells no day, and nobody
 * was born after today.
 */
function readBirthDate(text: string | null | undefined, now: Date): string | null {
  const [day, year, month, date] = DAY.exec(text ?? '') ?? [];
  if (day === undefined || (month === '01' && date === '01')) return null;
  return Number(year) < EARLIEST_YEAR || day > now.toISOString() ? null : day;
}

/** What forms are filled with that want one stands in many records. */
function readPostalCode(text: string | null | undefined): string | null {
  const code = text?.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') ?? '';
  return code === '' || NO_POSTAL_CODE.test(code) ? null : code;
}

function readHouseNumber(line: string | null | undefined): string | null {
  const [, leading, trailing] = HOUSE.exec(line?.trim() ?? '') ?? [];
  return leading ?? trailing ?? null;
}

/** The words of the line that hold no digit: `Dorpsstraat 12a` and `Dorpsstraat 14` are one street. */
function readStreet(line: string | null | undefined): string | null {
  const words = foldText(line ?? '').split(' ');
  return words.filter((word) => !/\d/.test(word)).join(' ') || null;
}
