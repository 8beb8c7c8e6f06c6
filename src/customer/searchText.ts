/** What shows nothing and comes along when a text is copied: spaces without width, marks of direction. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** What stands between words, as in `Koper, Henriëtte`. */
const BETWEEN = /[,;](?=\s|$)/g;

/** A text as it was typed or pasted, in the form in which silos hold it: composed, words apart. */
export function searchText(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(BETWEEN, ' ').trim();
}
