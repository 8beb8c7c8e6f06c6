import { parseText } from './parseText.js';

/** The number of a country and behind it, as no dial prefix and no national number begins. */
const BARE = /^[1-9][\d\s().-]*$/;

/** A telephone number that begins with its country code; a plus is put before it where there is none. */
export function parseInternational(value: unknown): string {
  const text = parseText(value).trim();
  return BARE.test(text) ? `+${text}` : text;
}
