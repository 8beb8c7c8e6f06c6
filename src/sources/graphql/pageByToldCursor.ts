import { readPath } from '../documents/readPath.js';
import type { PageState } from '../pages/PageState.js';
import { pageByCursor } from '../pages/pageByCursor.js';

/** Where an answer has the cursor of the next page, and whether there is one. */
interface CursorPaths {
  readonly cursor?: string | undefined;
  readonly hasMore?: string | undefined;
}

/**
 * The page that an answer leads to. GraphQL has null where there is no cursor: where there is nothing at
 * all behind a page that is full, the cursor lies elsewhere, and so does the way on.
 */
export function pageByToldCursor(
  paths: CursorPaths,
  answer: unknown,
  rows: number,
  asked: number | undefined,
): PageState | undefined {
  const { cursor, hasMore } = paths;
  const isMissing =
    cursor !== undefined && hasMore === undefined && readPath(cursor, answer) === undefined;
  const isFull = asked !== undefined && rows >= asked;
  return isMissing && isFull ? { at: 'nowhere' } : pageByCursor(paths, answer);
}
