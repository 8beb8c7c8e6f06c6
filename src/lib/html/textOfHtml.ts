import { decodeEntities } from './decodeEntities.js';
import { TextLines } from './TextLines.js';

/** Whether there is any mark-up: a text with a `<` in it need have none. */
const MARKUP = /<(?:[a-z!?]|\/[a-z])/i;
const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** Elements whose content is no text, and what ends it. */
const UNSHOWN: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script[\s/>]/gi],
  ['style', /<\/style[\s/>]/gi],
  ['title', /<\/title[\s/>]/gi],
]);
/** Elements that begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body center dd details div dl dt fieldset figcaption figure footer form header html legend li main nav section summary table tbody tfoot thead tr'.split(
    ' ',
  ),
);
/** Elements that stand apart from what is around them. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'blockquote h1 h2 h3 h4 h5 h6 hr ol p pre ul'.split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** The text that a piece of HTML shows, line by line; text without mark-up is as it was written. */
export function textOfHtml(html: string): string {
  if (!MARKUP.test(html)) return decodeEntities(html);
  const lines = new TextLines();
  let isAsWritten = false;
  let at = 0;
  while (at < html.length) {
    const next = indexOf(html, '<', at);
    addText(decodeEntities(html.slice(at, next)), isAsWritten, lines);
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) {
      at = behindNoTag(html, next, lines);
      continue;
    }
    const [begun, slash, written = ''] = tag;
    const name = written.toLowerCase();
    const isEnd = slash !== '';
    const { end, alt } = readTag(html, next + begun.length);
    if (name === 'pre') isAsWritten = !isEnd;
    if (name === 'img') lines.add(decodeEntities(alt));
    breakAt(name, isEnd, lines);
    at = isEnd ? end : behindUnshown(name, html, end);
  }
  return lines.toString();
}

function addText(text: string, isAsWritten: boolean, lines: TextLines): void {
  const [first = '', ...others] = isAsWritten ? text.split('\n') : [text];
  lines.add(first);
  for (const line of others) {
    lines.end();
    lines.add(line);
  }
}

/** Behind a comment, a declaration, or a `<` that is only a character. */
function behindNoTag(html: string, at: number, lines: TextLines): number {
  if (html.startsWith('<!--', at)) return indexOf(html, '-->', at + 2) + 3;
  if (/[!?/]/.test(html[at + 1] ?? '')) return indexOf(html, '>', at) + 1;
  lines.add(html[at] ?? '');
  return at + 1;
}

/** Where a tag ends, and what stands for the image that it may be. */
function readTag(html: string, from: number): { readonly end: number; readonly alt: string } {
  let at = from;
  let alt = '';
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(html);
    if (attribute === null) break;
    const [whole, name = '', ...values] = attribute;
    if (name.toLowerCase() === 'alt') alt = values.find((one) => one !== undefined) ?? '';
    at += whole.length;
  }
  return { end: indexOf(html, '>', at) + 1, alt };
}

/** Behind the content of an element that shows none. */
function behindUnshown(name: string, html: string, from: number): number {
  const ending = UNSHOWN.get(name);
  if (ending === undefined) return from;
  ending.lastIndex = from;
  return ending.exec(html)?.index ?? html.length;
}

function breakAt(name: string, isEnd: boolean, lines: TextLines): void {
  if (name === 'br') lines.end();
  else if (PARAGRAPHS.has(name)) lines.beginApart();
  else if (BLOCKS.has(name)) lines.begin();
  else if (CELLS.has(name)) lines.add(' ');
  if (name === 'li' && !isEnd) lines.add('- ');
}

/** Where something stands next; the end where it does not. */
function indexOf(html: string, sought: string, from: number): number {
  const at = html.indexOf(sought, from);
  return at < 0 ? html.length : at;
}
