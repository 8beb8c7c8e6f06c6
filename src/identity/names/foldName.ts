import { foldText } from './foldText.js';
import { isCompanyName } from './isCompanyName.js';
import { isNobodysName } from './isNobodysName.js';
import type { PersonName } from './PersonName.js';
import { saysUnknown } from './saysUnknown.js';
import { splitName } from './splitName.js';
import { takeTitles } from './takeTitles.js';

/** What stands in brackets is a note: a company, a nickname, `do not call`. */
const NOTES = /\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/gu;

/** `Jan & Anna de Vries`, `Smith and Sons`, `Rossi, Bianchi e Verdi`. */
const SEVERAL = /\S\s*[&+＆]\s*\S|\S (?:and|AND|und|UND|et|ET|en|és|và) \S|\S, ?\S.* (?:e|y|и) \S/u;

/** What is longer names nobody, and takes long to be looked at. */
const LONGEST = 500;

/** Countries where a name in one piece begins with the family's. */
const FAMILY_FIRST: ReadonlySet<string> = new Set('CN HK HU JP KP KR MO TW VN'.split(' '));

/**
 * The folded name of a person, without titles and notes; null where nothing is known of it, or where it is
 * that of a company, of several people or of nobody.
 */
export function foldName(
  profile: {
    readonly givenName?: string | null;
    readonly familyName?: string | null;
    readonly displayName?: string | null;
  },
  region: string,
): PersonName | null {
  const given = foldPart(profile.givenName);
  const family = foldPart(profile.familyName);
  const name =
    given !== '' || family !== ''
      ? { given, family }
      : splitName(personsIn(profile.displayName ?? ''), FAMILY_FIRST.has(region));
  if (name === null || isNobodysName(`${name.given} ${name.family}`.trim())) return null;
  return { given: knownPart(name.given), family: knownPart(name.family) };
}

function knownPart(part: string): string {
  return saysUnknown(part) ? '' : part;
}

function foldPart(text: string | null | undefined): string {
  return text === null || text === undefined ? '' : takeTitles(foldText(personsIn(text)));
}

function personsIn(text: string): string {
  if (text.length > LONGEST || SEVERAL.test(text) || isCompanyName(text)) return '';
  return text.includes('(') || text.includes('[') || text.includes('（')
    ? withoutNotes(text)
    : text;
}

/** Where everything is a note, it is the name. */
function withoutNotes(text: string): string {
  const bare = text.replaceAll(NOTES, ' ');
  return bare.trim() === '' ? text : bare;
}
