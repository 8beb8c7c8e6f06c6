import { parse } from 'lossless-json';
import { SourceError } from '../SourceError.js';

/** An integer that a double cannot hold for certain, outside or inside of a text. */
const LONG_INTEGER = /[:[,\s]-?\d{16,}/;

/** Parses an answer; integers beyond 2^53 become texts, so that ids stay exact. */
export function parseJson(text: string): unknown {
  try {
    if (!LONG_INTEGER.test(text)) return JSON.parse(text);
    return parse(text, undefined, {
      parseNumber: (digits) => {
        const number = Number(digits);
        return Number.isInteger(number) && !Number.isSafeInteger(number) ? digits : number;
      },
    });
  } catch {
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the body is no JSON');
  }
}
