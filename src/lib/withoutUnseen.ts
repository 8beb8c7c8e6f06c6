const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text without what shows nothing and comes along when it is copied: spaces without width, marks of direction. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}
