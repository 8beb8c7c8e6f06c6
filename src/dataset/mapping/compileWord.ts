import { parseEnum } from '../values/parseEnum.js';
import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';

/** Compiles the reading of a silo's words as values of an enum; of those that it has no value for is told. */
export function compileWord(
  values: ReadonlySet<string>,
  path: string,
  { onUnknownWord }: CompileContext,
): (word: unknown) => string | null {
  return (word) => {
    const value = parseEnum(word, values);
    if (onUnknownWord === undefined || (value !== null && value !== 'OTHER')) return value;
    const text = parseText(word).trim();
    if (text !== '' && text.toUpperCase() !== value) onUnknownWord(path, { word: text, value });
    return value;
  };
}
