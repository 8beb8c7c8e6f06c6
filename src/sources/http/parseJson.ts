import { parse } from 'lossless-json';
import { SourceError } from '../SourceError.js';

/** An integer that a double cannot hold for certain, outside or inside of a text. */
const LONG_INTEGER = /[:[,\s]-?\d{16,}/;

/** Nothing that an API tells of a person nests deeper. */
const DEEPEST = 64;

/**
 * Parses an answer; integers beyond 2^53 become texts, so that ids stay exact. What no API means to
 * send is refused: keys that would reach a prototype, and nesting without end.
 */
export function parseJson(text: string): unknown {
  const value = readText(text, JSON.parse);
  const seen = { isOdd: false, isInexact: false };
  look(value, DEEPEST, seen);
  if (seen.isOdd) {
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the body is no plain data');
  }
  return seen.isInexact && LONG_INTEGER.test(text) ? readText(text, parseExactly) : value;
}

/** Looks for nesting that goes too deep, keys that reach for a prototype, and integers that a double may not hold. */
function look(value: unknown, levels: number, seen: { isOdd: boolean; isInexact: boolean }): void {
  if (typeof value === 'number') {
    if (isInexact(value)) seen.isInexact = true;
  } else if (typeof value === 'object' && value !== null) {
    if (levels === 0) seen.isOdd = true;
    else if (Array.isArray(value)) for (const item of value) look(item, levels - 1, seen);
    else {
      for (const name in value) {
        if (name === '__proto__') seen.isOdd = true;
        else look((value as Members)[name], levels - 1, seen);
      }
    }
  }
}

type Members = Readonly<Record<string, unknown>>;

/** Whether it may stand for another number: an integer beyond what a double tells apart, or holds. */
function isInexact(value: number): boolean {
  return Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value);
}

function parseExactly(text: string): unknown {
  return parse(text, undefined, {
    parseNumber: (digits) => {
      const number = Number(digits);
      return isInexact(number) ? digits : number;
    },
  });
}

function readText(text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text);
  } catch {
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the body is no JSON');
  }
}
