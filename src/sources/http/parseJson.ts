import { isInexact } from '../documents/isInexact.js';
import { parseExactJson } from '../documents/parseExactJson.js';
import { SourceError } from '../SourceError.js';

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
  return seen.isInexact ? readText(text, parseExactJson) : value;
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

function readText(text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text);
  } catch {
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the body is no JSON');
  }
}
