import { readBody } from '../documents/readBody.js';
import { readKey } from '../readKey.js';

/** How many there are, by an API; undefined where it does not tell, or tells of fewer than were read. */
export function readTotal(
  at: string | ((answer: unknown) => unknown) | undefined,
  answer: unknown,
  read: number,
): number | undefined {
  const text = at === undefined ? null : readKey(readBody(at, answer));
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return value >= read ? value : undefined;
}
