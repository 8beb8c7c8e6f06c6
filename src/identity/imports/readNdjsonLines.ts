import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parse } from 'lossless-json';
import { isPlainObject } from '../../lib/isPlainObject.js';
import type { RawLine } from './readCsvLines.js';

/** The lines of a file that has a JSON object on each. */
export async function* readNdjsonLines(input: Readable): AsyncIterable<RawLine> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const value = parseLine(text);
    yield isPlainObject(value)
      ? { line, names: Object.keys(value), fieldOf: (name) => value[name] }
      : { line, expected: 'a JSON object' };
  }
}

/** Numbers come as their digits, so that long ids stay exact. */
function parseLine(text: string): unknown {
  try {
    return parse(text, undefined, { parseNumber: (digits) => digits });
  } catch {
    return undefined;
  }
}
