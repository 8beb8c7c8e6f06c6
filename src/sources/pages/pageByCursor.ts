import { readBody } from '../documents/readBody.js';
import { readKey } from '../readKey.js';
import type { PageState } from './PageState.js';
import { saysMore } from './saysMore.js';

type At = string | ((answer: unknown) => unknown);

/** Where an answer has the cursor of the next page, and whether there is one. */
export interface CursorPaths {
  readonly cursor?: At | undefined;
  readonly hasMore?: At | undefined;
}

/** The page that an answer leads to; nowhere, where it says that there is one and not how to get there. */
export function pageByCursor(
  { cursor: path, hasMore }: CursorPaths,
  answer: unknown,
): PageState | undefined {
  const found = path === undefined ? null : readBody(path, answer);
  const isJson = hasParts(found);
  const cursor = isJson ? JSON.stringify(found) : readKey(found);
  const isCursor = cursor !== null && cursor !== '' && cursor !== 'false';
  if (hasMore !== undefined && !saysMore(readBody(hasMore, answer))) return undefined;
  if (isCursor && typeof found === 'number') return { at: 'cursor', cursor, isNumber: true };
  if (isCursor) return { at: 'cursor', cursor, ...(isJson && { isJson }) };
  return hasMore === undefined ? undefined : { at: 'nowhere' };
}

/** Whether a cursor is a list or an object of values, such as those that the last row is sorted by. */
function hasParts(found: unknown): boolean {
  return typeof found === 'object' && found !== null && Object.keys(found).length > 0;
}
