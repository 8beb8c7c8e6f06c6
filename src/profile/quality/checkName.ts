import type { Fault } from './Fault.js';

const EXPECTED = "a person's name";
const LETTER = /\p{L}/u;
const DIGIT = /\d/;

/** What is written into a field of a name that must not be empty, and is no surname either. */
const NOBODY =
  /^(?:n\.?\/?a\.?|nil|null|undefined|unknown|unbekannt|onbekend|inconnu|anonymous|anonym|not?[ .-]?(?:available|applicable|provided|given|known)|geen|keine?|test(?:er|ing)?|dummy|asdf\w*|qwerty\w*|x{2,}|tbd|todo|deleted|removed|first ?name|last ?name|voornaam|achternaam|vorname|nachname)$/i;

/** What is wrong with a part of a name, if anything. */
export function checkName(text: string): Fault | undefined {
  if (NOBODY.test(text)) return { reason: 'PLACEHOLDER', expected: EXPECTED };
  if (!LETTER.test(text) || DIGIT.test(text) || text.includes('@')) {
    return { reason: 'MALFORMED', expected: `${EXPECTED}, in letters` };
  }
  return undefined;
}
