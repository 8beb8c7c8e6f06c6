import { isEastern } from './compareEasternNames.js';
import { foldText } from './foldText.js';
import { generationOf } from './generationOf.js';
import type { PersonName } from './PersonName.js';
import { particles } from './particles.js';
import { takeTitles } from './takeTitles.js';

const PATRONYMIC = /(?:ович|евич|овна|евна|ична|ovich|evich|ovna|evna|ichna)$/u;

/** Family names of Russia and its neighbours, as they end. */
const SLAVIC = /.{2}(?:[ое]ва?|[oe]va?|ск(?:ии|ая)|sk(?:ii?|iy|y|aya)|енко|enko|швили|shvili)$/u;

/**
 * Takes a name apart that is kept as one piece: `Jansen, Jan`, `Jan van Dijk` or `van Dijk Jan`; where
 * the family's stands first as a rule, `Nagy Gábor`.
 */
export function splitName(name: string, isFamilyFirst: boolean): PersonName | null {
  const [before = '', after] = name.split(',');
  if (after !== undefined && !isSuffix(after)) {
    return { given: takeTitles(foldText(after)), family: takeTitles(foldText(before)) };
  }
  const words = takeTitles(foldText(name)).split(' ');
  if (words[0] === '') return null;
  const generation = words.length > 2 ? generationOf(words.join(' ')) : '';
  if (generation === '') return splitWords(words, isFamilyFirst);
  const { given, family } = splitWords(words.slice(0, -1), isFamilyFirst);
  return { given, family: `${family} ${generation}` };
}

/** Whether what stands behind the comma is no name: `John Smith, Jr.`. */
function isSuffix(text: string): boolean {
  const folded = `x ${foldText(text)}`;
  return takeTitles(folded) === 'x' || generationOf(folded) !== '';
}

function splitWords(words: readonly string[], isFamilyFirst: boolean): PersonName {
  // Before another particle, `t` is no `'t` but an initial: `T. de Boer`.
  if (words[0] === 't' && particles.has(words[1] ?? '')) {
    return { given: 't', family: words.slice(1).join(' ') };
  }
  if (words.length === 3 && PATRONYMIC.test(words[2] ?? '')) {
    return { given: words.slice(1).join(' '), family: words[0] ?? '' };
  }
  if (words.length > 1 && beginsWithFamily(words, isFamilyFirst)) {
    return { given: words.slice(1).join(' '), family: words[0] as string };
  }
  const at = familyAt(words);
  if (at > 0) return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
  const end = words.findIndex((word) => !particles.has(word)) + 1;
  return { given: words.slice(end).join(' '), family: words.slice(0, end).join(' ') };
}

function beginsWithFamily(words: readonly string[], isFamilyFirst: boolean): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isEastern({ given: last, family: first })) return first.length <= last.length;
  return (isFamilyFirst && first.length > 1) || (SLAVIC.test(first) && !SLAVIC.test(last));
}

/** Where the family name begins: at the last word, or at the particles before it. */
function familyAt(words: readonly string[]): number {
  if (words.length === 1) return 1;
  if (particles.has(words[0] as string) && words.length > 2) return 0;
  let at = words.length - 1;
  while (at > 1 && particles.has(words[at - 1] as string)) at -= 1;
  return at;
}
