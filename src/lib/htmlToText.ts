/** Elements of which nothing is read, and what is no element. No tag that stays open is looked through twice. */
const UNREAD =
  /<(script|style|head|title|template)\b[^<>]*>[\s\S]*?(?:<\/\1\b[^<>]*>|$)|<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/gi;
const LINE_END =
  /<br\b[^<>]*>|<\/?(?:address|article|blockquote|dd|div|dl|dt|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul)\b[^<>]*>/gi;
const CELL_END = /<\/t[dh]\s*>/gi;
const TAG = /<\/?[a-z][^>]*(?:>|$)/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));?/gi;

/** Names of the characters from U+00A0 on, in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMED = new Map([
  ...LATIN_1.split(' ').map((name, place): [string, string] => [
    name,
    String.fromCharCode(0xa0 + place),
  ]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    euro: '€',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    trade: '™',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
  }),
]);
const LAST_CODE_POINT = 0x10ffff;
/** Halves of characters begin here. */
const SURROGATES = 0xd800;

/** What somebody reads of a piece of HTML: its text, a line for each block. */
export function htmlToText(html: string): string {
  return html
    .replaceAll(UNREAD, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(LINE_END, '\n')
    .replaceAll(CELL_END, ' ')
    .replaceAll(TAG, '')
    .replaceAll(ENTITY, decode)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = code > 0 && code <= LAST_CODE_POINT && (code & ~0x7ff) !== SURROGATES;
  return isCharacter ? String.fromCodePoint(code) : '';
}
