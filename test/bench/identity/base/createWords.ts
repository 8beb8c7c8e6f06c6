import type { Chance } from './Chance.js';

const STARTS = 'b br c ch d f g gr h j k kl l m n p r s sch st t v w'.split(' ');
const VOWELS = 'a e i o u ai ei ie ou'.split(' ');
const ENDS = 'l n r s t nd rt ck ng m'.split(' ');
const ENDINGS = ['', 'er', 'mann', 'son', 'ton', 'sen', 'ham', 'ley', 'berg'];

/** Distinct words that could be names. */
export function createWords(count: number, chance: Chance): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = Array.from({ length: chance.whole(1, 2) }, () =>
      [chance.pick(STARTS), chance.pick(VOWELS), chance.pick(ENDS)].join(''),
    );
    words.add(syllables.join('') + chance.pick(ENDINGS));
  }
  return [...words];
}
