import { foldText } from '../names/foldText.js';
import type { PersonName } from '../names/PersonName.js';

/** Letters beside the name that make an address a person's own choice. */
const LEAST_LETTERS = 3;

/**
 * Whether an e-mail address is put together from the name, as `jan.devries2@…` is: it agrees with
 * those of relatives and namesakes, and tells no more than the name does.
 */
export function isOfName(address: string, { given, family }: PersonName): boolean {
  const local = foldText(address.slice(0, address.lastIndexOf('@')));
  let letters = local.replaceAll(/[^\p{L}]/gu, '');
  for (const part of [family, given].flatMap((name) => [
    name.replaceAll(' ', ''),
    ...name.split(' '),
  ])) {
    if (part.length > 1) letters = letters.replace(part, '');
  }
  return letters.length < LEAST_LETTERS;
}
