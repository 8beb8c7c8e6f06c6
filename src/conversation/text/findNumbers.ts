import { withoutAddresses } from './withoutAddresses.js';

const ELSEWHERE = /https?:\/\/\S+|\+\d[\d\s()-]{6,}|\b\d{4}-\d\d-\d\d\b/g;
const NUMBER = /[\p{L}\d]+(?:[-/][\p{L}\d]+)*/gu;
const DIGITS = 4;
const MOST = 20;
/** What is longer is no number that anybody names. */
const LONGEST = 100;

/**
 * What looks like the number of an order, a parcel, an invoice: letters and digits, four of them at
 * least, in no link, address, telephone number or date. `noted` is one that a field holds, however
 * it looks.
 */
export function findNumbers(text: string, noted: string | null): ReadonlySet<string> {
  const isNumber = noted !== null && noted !== '' && noted.length <= LONGEST;
  const found = new Set(isNumber ? [noted] : []);
  for (const [token] of withoutAddresses(text).replaceAll(ELSEWHERE, ' ').matchAll(NUMBER)) {
    if (found.size >= MOST) break;
    if (token.length > LONGEST) continue;
    if (token.replaceAll(/\D/g, '').length >= DIGITS) found.add(token.toUpperCase());
  }
  return found;
}

/** What numbers of one sort have in common: `W-200017` is `W-999999`. */
export function shapeOf(number: string): string {
  return number.replaceAll(/\d/g, '9');
}
