import { templateParts } from '../../config/expressions/templateParts.js';
import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';
import type { Reader } from './Reader.js';
import { readLeaf } from './readLeaf.js';

/** Compiles `template(…)`; null where one of its parts has no value, but for those that may be missing. */
export function compileTemplate(text: string, path: string, context: CompileContext): Reader {
  const parts = templateParts(text).map((part) =>
    typeof part === 'string'
      ? part
      : { ...part, read: readLeaf(part.leaf, path, context, 'CONTENT') },
  );
  return (raw) => {
    let written = '';
    let isGap = false;
    for (const part of parts) {
      if (typeof part === 'string') {
        written += isGap && written === '' ? part.trimStart() : part;
        continue;
      }
      const value = part.read(raw);
      const isMissing = value === null || value === undefined;
      if (isMissing && !part.mayBeMissing) return null;
      isGap = part.mayBeMissing && (isMissing || value === '');
      // The blanks before what is missing go with it.
      written = isGap ? written.trimEnd() : written + parseText(value);
    }
    return isGap && written === '' ? null : written;
  };
}
