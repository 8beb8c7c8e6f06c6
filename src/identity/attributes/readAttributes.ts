import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { foldText } from '../names/foldName.js';
import type { RecordAttributes } from './RecordAttributes.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const EARLIEST_YEAR = 1901;
/** A number that begins or ends the line, with a letter at most: `12`, `12a`, `12-2`. */
const HOUSE = /^(\d+)|(\d+)\s*(?:[-/]?\s*\w{1,2})?$/;

/** Reads off a profile row what linking may compare. */
export function readAttributes(row: ProfileRow): RecordAttributes {
  const address =
    row.addresses?.find(({ postalCode }) => postalCode) ??
    row.addresses?.find(({ line1, city }) => line1 || city);
  return {
    birthDate: readBirthDate(row.birthDate),
    postalCode: address?.postalCode?.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || null,
    houseNumber: readHouseNumber(address?.line1),
    street: readStreet(address?.line1),
    city: foldText(address?.city ?? '') || null,
  };
}

/** The first of January is what systems write that know the year at most; it tells no day. */
function readBirthDate(text: string | null | undefined): string | null {
  const [day, year, month, date] = DAY.exec(text ?? '') ?? [];
  if (day === undefined || (month === '01' && date === '01')) return null;
  return Number(year) < EARLIEST_YEAR ? null : day;
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
