/** So much of what an API says is enough to know what it means. */
const LONGEST = 300;

/** The beginning of what an API says, on one line; empty where it says nothing. */
export function excerpt(text: string): string {
  return /\w/.test(text) ? text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST) : '';
}
