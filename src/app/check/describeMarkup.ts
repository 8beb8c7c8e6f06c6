import type { Row } from '../../dataset/Row.js';
import type { MappingProblem } from './Finding.js';

/** Fields that people read, and by which conversations are told. */
const TEXTS = ['subject', 'text', 'note'] as const;
const MARKUP = /<\/(?:p|div|span|td|a|b|body|html)>|<br ?\/?>|<!doctype html/i;

/** Texts that are HTML, and are shown with all its mark-up. */
export function describeMarkup(rows: readonly Row[]): MappingProblem[] {
  return TEXTS.flatMap((field) => {
    const marked = rows.filter((row) => {
      const text = (row as Row & Readonly<Record<string, unknown>>)[field];
      return typeof text === 'string' && MARKUP.test(text);
    });
    if (marked.length === 0) return [];
    const message = `HTML in ${marked.length} of ${rows.length} rows, shown as it is; \`plainText(…)\` reads the text that it shows`;
    return [{ field, message }];
  });
}
