import { parse } from 'lossless-json';
import { isInexact } from './isInexact.js';

/** An integer that a double cannot hold for certain, outside or inside of a text. */
const LONG_INTEGER = /(?:^|[:[,\s])-?\d{16,}/;

/** Parses JSON; integers beyond 2^53 become texts, so that ids stay exact. Throws where it is none. */
export function parseExactJson(text: string): unknown {
  return LONG_INTEGER.test(text) ? parse(text, undefined, { parseNumber }) : JSON.parse(text);
}

function parseNumber(digits: string): number | string {
  const number = Number(digits);
  return isInexact(number) ? digits : number;
}
