import type { OneOfExpression } from '../../config/expressions/Expression.js';
import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';
import { compileWord } from './compileWord.js';
import { describeSpec } from './describeSpec.js';
import type { FieldSpec } from './FieldSpec.js';
import { parsed } from './parsed.js';
import type { Reader } from './Reader.js';
import { readLeaf } from './readLeaf.js';

/** Compiles `oneOf(…)`: the silo's words to Rotunda's, then the enum's own names. */
export function compileOneOf(
  spec: FieldSpec,
  { of, words, otherwise }: OneOfExpression,
  path: string,
  context: CompileContext,
): Reader {
  const values = spec.is === 'enum' ? spec.values : undefined;
  for (const value of [...Object.values(words), otherwise]) {
    if (value !== undefined && values?.has(value) === false) {
      context.report(path, `expected ${describeSpec(spec)}, found \`${value}\``);
    }
  }
  const known = new Map(
    Object.entries(words).map(([word, value]) => [word.trim().toLowerCase(), value]),
  );
  const ofEnum = values && compileWord(values, path, context);
  return parsed(readLeaf(of, path, context), (value) => {
    const word = parseText(value);
    const translated = known.get(word) ?? known.get(word.trim().toLowerCase()) ?? otherwise;
    if (translated !== undefined) return translated;
    return ofEnum === undefined ? word : ofEnum(word);
  });
}
