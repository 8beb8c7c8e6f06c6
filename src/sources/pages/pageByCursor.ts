import { readPath } from '../documents/readPath.js';
import { readKey } from '../readKey.js';
import type { PageState } from './PageState.js';
import { saysMore } from './saysMore.js';

/** Where an answer has the cursor of the next page, and whether there is one. */
export interface CursorPaths {
  readonly cursor?: string | undefined;
  readonly hasMore?: string | undefined;
}

/** The page that an answer leads to; nowhere, where it says that there is one and not how to get there. */
export function pageByCursor(
  { cursor: path, hasMore }: CursorPaths,
  answer: unknown,
): PageState | undefined {
  const cursor = path === undefined ? null : readKey(readPath(path, answer));
  const isCursor = cursor !== null && cursor !== '' && cursor !== 'false';
  if (hasMore !== undefined && !saysMore(readPath(hasMore, answer))) return undefined;
  if (isCursor) return { at: 'cursor', cursor };
  return hasMore === undefined ? undefined : { at: 'nowhere' };
}
