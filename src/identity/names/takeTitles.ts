/** Forms of address and degrees, folded, as far as they are no names of people as well. */
const TITLES = new Set(
  'mr mrs ms miss mx mister dr prof professor sir rev herr frau dipl dhr mevr mevrouw meneer mej mw drs mme mlle madame monsieur mademoiselle sra srta senor senora senorita senhor senhora sig sigra signor signora signorina dott dottssa pani fru frk shri smt kumari господин госпожа'.split(
    ' ',
  ),
);

const DEGREES = new Set('phd md mba msc bsc esq'.split(' '));

/** A folded name without the titles before and the degrees behind it. */
export function takeTitles(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  // `Sr` is a title before a name, and a generation behind it.
  const isTitle = (word: string | undefined) =>
    word !== undefined && (TITLES.has(word) || (word === 'sr' && words.length > 1));
  if (!isTitle(words[0]) && !DEGREES.has(last)) return name;
  while (isTitle(words[0])) words.shift();
  while (words.length > 1 && DEGREES.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
