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
  const cursor = readKey(found);
  const isCursor = cursor !== null && cursor !== '' && cursor !== 'false';
  if (hasMore !== undefined && !saysMore(readBody(hasMore, answer))) return undefined;
  if (isCursor && typeof found === 'number') return { at: 'cursor', cursor, isNumber: true };
  if (isCursor) return { at: 'cursor', cursor };
  return hasMore === undefined ? undefined : { at: 'nowhere' };
}
