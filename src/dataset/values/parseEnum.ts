import { parseText } from './parseText.js';

/**
 * Reads a word as a value of an enum, without regard to case, blanks and hyphens. An unknown word
 * is `OTHER` where the enum has that value, else null: it tells nothing, as an empty one does.
 */
export function parseEnum(value: unknown, values: ReadonlySet<string>): string | null {
  const word = parseText(value);
  if (values.has(word)) return word;
  const name = word
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  if (values.has(name)) return name;
  // As it is spelt in America.
  if (name === 'CANCELED' && values.has('CANCELLED')) return 'CANCELLED';
  if (name === '') return null;
  return values.has('OTHER') ? 'OTHER' : null;
}
