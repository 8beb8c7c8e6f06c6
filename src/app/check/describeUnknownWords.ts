import type { UnknownWord } from '../../dataset/mapping/compileRow.js';
import { groupBy } from '../../lib/groupBy.js';
import type { MappingProblem } from './Finding.js';

const MOST = 10;

/** The source's words that neither the mapping nor the schema knows: they tell nothing. */
export function describeUnknownWords(told: readonly UnknownWord[]): MappingProblem[] {
  return [...groupBy(told, ({ field }) => field)].map(([field, ofField]) => {
    const words = [...new Set(ofField.map(({ word }) => word))];
    const shown = words.slice(0, MOST).map((word) => `\`${word}\``);
    const more = words.length > MOST ? ` and ${words.length - MOST} more` : '';
    const fate = ofField[0]?.value ?? 'nothing (null)';
    const message = `${shown.join(', ')}${more}: read as ${fate}; \`oneOf\` says what a word means`;
    return { field, message };
  });
}
