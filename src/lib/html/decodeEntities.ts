/** Those of Latin 1, in the order of their code points from 160 on. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** What else mail programs write by name. */
const OTHERS =
  'amp & lt < gt > quot " apos \' euro € hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › bull • trade ™ dagger † Dagger ‡ permil ‰ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ ne ≠ le ≤ ge ≥ asymp ≈ hearts ♥ check ✓ zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ensp \u2002 emsp \u2003 thinsp \u2009';

/** What Windows has where C1 controls stand, by which browsers read these numbers. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_OF_WINDOWS = 0x80;
const FIRST_OF_LATIN_1 = 160;
const LAST_CODE_POINT = 0x10ffff;
const UNREADABLE = '\ufffd';

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,10}));?/gi;
/** Names that browsers read without a semicolon behind them, among those above. */
const BARE: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', ...LATIN_1.split(' ')]);

const names = new Map(
  LATIN_1.split(' ').map((name, place) => [name, String.fromCodePoint(FIRST_OF_LATIN_1 + place)]),
);
const others = OTHERS.split(' ');
for (let place = 0; place < others.length; place += 2) {
  names.set(others[place] ?? '', others[place + 1] ?? '');
}

/** A text of HTML with its character references resolved; one that is not known stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(ENTITY, (written, decimal, hexadecimal, name) => {
    if (name !== undefined) {
      const isEnded = written.endsWith(';') || BARE.has(name);
      return (isEnded ? names.get(name) : undefined) ?? written;
    }
    return characterOf(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}

function characterOf(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (code === 0 || isSurrogate || code > LAST_CODE_POINT) return UNREADABLE;
  return WINDOWS[code - FIRST_OF_WINDOWS] ?? String.fromCodePoint(code);
}
