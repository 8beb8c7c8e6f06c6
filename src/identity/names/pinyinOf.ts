import { pinyinSyllables } from './pinyinSyllables.js';

/** Family names that are read otherwise than as words. */
const NAMES: Readonly<Record<string, string>> = {
  曾: 'zeng',
  单: 'shan',
  單: 'shan',
  解: 'xie',
  仇: 'qiu',
  查: 'zha',
  区: 'ou',
  區: 'ou',
  翟: 'zhai',
  覃: 'qin',
  盖: 'gai',
  缪: 'miao',
};

const collator = new Intl.Collator('zh-u-co-pinyin');
/** A build of Node.js may go without the data of other languages. */
const isKnown = collator.resolvedOptions().locale.startsWith('zh');

const readings = new Map<string, string>();

/** How Mandarin reads a Chinese character, in pinyin without tones; undefined where that cannot be told. */
export function pinyinOf(character: string): string | undefined {
  if (!isKnown) return undefined;
  let reading = readings.get(character) ?? NAMES[character];
  if (reading === undefined) {
    reading = find(character);
    readings.set(character, reading);
  }
  return reading;
}

function find(character: string): string {
  let [low, high] = [0, pinyinSyllables.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [, first] = pinyinSyllables[middle] as readonly [string, string];
    if (collator.compare(first, character) <= 0) low = middle;
    else high = middle - 1;
  }
  return pinyinSyllables[low]?.[0] ?? '';
}
