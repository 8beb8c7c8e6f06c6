import { readBody } from '../documents/readBody.js';
import type { PageState } from './PageState.js';
import { readTotal } from './readTotal.js';
import { saysMore } from './saysMore.js';

type At = string | ((answer: unknown) => unknown);

/** Where an answer says how many rows there are in all, or whether there are more. */
export interface TotalPaths {
  readonly total?: At | undefined;
  readonly hasMore?: At | undefined;
}

/** A page that was read by how many rows lie before it. */
export interface SkippedPage {
  readonly state: PageState | undefined;
  readonly rows: number;
  /** How many rows were asked for; left out where the API has a size of its own. */
  readonly asked?: number | undefined;
}

/** The page behind one, by how many rows lie before it; nowhere, where there should be more and none came. */
export function pageByOffset(
  { total: totalAt, hasMore }: TotalPaths,
  answer: unknown,
  { state, rows, asked }: SkippedPage,
): PageState | undefined {
  const offset = (state?.at === 'offset' ? state.offset : 0) + rows;
  const total = readTotal(totalAt, answer, offset);
  const isMore =
    hasMore !== undefined
      ? saysMore(readBody(hasMore, answer))
      : total !== undefined
        ? total > offset
        : rows > 0 && rows >= (asked ?? 0);
  if (!isMore) return undefined;
  return rows === 0 ? { at: 'nowhere' } : { at: 'offset', offset, size: rows };
}
