import { LRUCache } from 'lru-cache';
import { hangulReading } from './hangulReading.js';
import { kanaReading } from './kanaReading.js';
import { pinyinOf } from './pinyinOf.js';

const HAN = /\p{Script=Han}/u;

/** The same names come again and again where whole households are compared. */
const patterns = new LRUCache<string, { readonly pattern: RegExp | null }>({ max: 2_000 });

/**
 * Whether Latin letters, without spaces, are a reading of a name in Korean syllables, Chinese
 * characters or Japanese kana: what systems spell it as, or people do themselves.
 */
export function isReadingOf(latin: string, syllables: string): boolean {
  let known = patterns.get(syllables);
  if (known === undefined) {
    known = { pattern: patternOf(syllables) };
    patterns.set(syllables, known);
  }
  return known.pattern?.test(latin) ?? false;
}

function patternOf(syllables: string): RegExp | null {
  const signs = [...syllables];
  const readings = signs.map((sign, at) => readingOf(sign, at === 0));
  return readings.includes(undefined) ? null : new RegExp(`^${readings.join('')}$`, 'u');
}

function readingOf(sign: string, isFirst: boolean): string | undefined {
  const reading = hangulReading(sign, isFirst) ?? kanaReading(sign, isFirst);
  if (reading !== undefined) return reading;
  // The dots of `ü` are folded away, or written as a letter.
  return HAN.test(sign) ? pinyinOf(sign)?.replace('v', '(?:u|v|yu|ue)') : undefined;
}
