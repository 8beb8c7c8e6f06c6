import { withoutUnseen } from '../lib/withoutUnseen.js';

/** What stands between words, as in `Koper, Henriëtte`. */
const BETWEEN = /[,;](?=\s|$)/g;

/** A text as it was typed or pasted, in the form in which silos hold it: composed, words apart. */
export function searchText(text: string): string {
  return withoutUnseen(text.normalize('NFC')).replace(BETWEEN, ' ').trim();
}
