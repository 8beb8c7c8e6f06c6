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
  const value = parseText(text);
  if (text.includes('"__proto__"') || isDeeper(value, DEEPEST)) {
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the body is no plain data');
  }
  return value;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeeper(item, levels - 1));
  const object = value as Readonly<Record<string, unknown>>;
  // What JSON yields has no members but its own.
  for (const name in object) if (isDeeper(object[name], levels - 1)) return true;
  return false;
}

function parseText(text: string): unknown {
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
