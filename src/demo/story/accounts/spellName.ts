import type { Person, PersonName } from '../people/Person.js';
import type { Random } from '../Random.js';

/** Ways in which names come to be written. */
export interface SpellingOdds {
  readonly own?: number;
  readonly latin?: number;
  readonly initial?: number;
  readonly nickname?: number;
  readonly typo?: number;
  readonly swapped?: number;
  /** Letters and accents apart, as some keyboards have them. */
  readonly decomposed?: number;
}

/** A person's name as somebody wrote it down. */
export function spellName(person: Person, odds: SpellingOdds, random: Random): PersonName {
  const { name, latinName, nickname } = person;
  switch (random.weighted(odds)) {
    case 'own':
      return name;
    case 'initial':
      return { ...latinName, given: `${latinName.given[0]}.` };
    case 'nickname':
      return { ...latinName, given: nickname ?? latinName.given };
    case 'typo':
      return { ...latinName, family: mistype(latinName.family, random) };
    case 'swapped':
      return { given: name.family, family: name.given };
    case 'decomposed':
      return { given: name.given.normalize('NFD'), family: name.family.normalize('NFD') };
    default:
      return latinName;
  }
}

/** Leaves out a letter, writes one twice, or changes two that stand side by side. */
function mistype(text: string, random: Random): string {
  const at = random.whole(1, Math.max(1, text.length - 2));
  const [before, one, rest] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  const way = random.weighted({ missing: 1, twice: 1, changed: 1 });
  if (way === 'missing') return before + rest;
  if (way === 'twice') return before + one + one + rest;
  return before + rest.slice(0, 1) + one + rest.slice(1);
}
