import type { PlainTextExpression } from '../../config/expressions/Expression.js';
import { htmlToText } from '../../lib/htmlToText.js';
import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';
import { parsed } from './parsed.js';
import type { Reader } from './Reader.js';
import { readLeaf } from './readLeaf.js';

/** Compiles `plainText(…)`. */
export function compilePlainText(
  { of }: PlainTextExpression,
  path: string,
  context: CompileContext,
): Reader {
  const read = readLeaf(of, path, context, 'CONTENT');
  return parsed(read, (value) => htmlToText(parseText(value)));
}
