import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';
import type { Reader } from './Reader.js';
import { readLeaf } from './readLeaf.js';

/** Compiles `template(…)`; null where one of its parts has no value. */
export function compileTemplate(text: string, path: string, context: CompileContext): Reader {
  const parts = text
    .split(/\{([^{}]+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : readLeaf(part, path, context, 'CONTENT')));
  return (raw) => {
    const values = parts.map((part) => (typeof part === 'string' ? part : part(raw)));
    if (values.some((value) => value === null || value === undefined)) return null;
    return values.map(parseText).join('');
  };
}
