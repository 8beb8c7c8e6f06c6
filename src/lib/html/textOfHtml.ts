import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import { TextLines } from './TextLines.js';

/** Whether there is any mark-up: a text with a `<` in it need have none. */
const MARKUP = /<(?:[a-z!?]|\/[a-z])/i;

/** Elements whose content is no text. */
const UNSHOWN: ReadonlySet<string> = new Set(['script', 'style', 'title']);
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
  if (!MARKUP.test(html)) return decodeHTML(html);
  const lines = new TextLines();
  let unshown = 0;
  let asWritten = 0;
  const parser = new Parser({
    onopentag(name, { alt = '' }) {
      if (UNSHOWN.has(name)) unshown += 1;
      if (name === 'pre') asWritten += 1;
      if (name === 'img') lines.add(alt);
      breakAt(name, lines);
      if (name === 'li') lines.add('- ');
    },
    onclosetag(name) {
      if (UNSHOWN.has(name)) unshown -= 1;
      if (name === 'pre') asWritten -= 1;
      if (name !== 'br') breakAt(name, lines);
    },
    ontext(text) {
      if (unshown === 0) addText(text, asWritten > 0, lines);
    },
  });
  parser.end(html);
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

function breakAt(name: string, lines: TextLines): void {
  if (name === 'br') lines.end();
  else if (PARAGRAPHS.has(name)) lines.beginApart();
  else if (BLOCKS.has(name)) lines.begin();
  else if (CELLS.has(name)) lines.add(' ');
}
