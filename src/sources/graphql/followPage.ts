import type { PageState } from '../pages/PageState.js';
import type { PageTrail } from '../pages/PageTrail.js';
import { pageByOffset } from '../pages/pageByOffset.js';
import { pageByToldCursor } from './pageByToldCursor.js';
import { type PagedList, skipsRows } from './skipsRows.js';

/** A page that was read, on its way through a list. */
interface ReadPage {
  readonly trail: PageTrail;
  readonly state: PageState | undefined;
  readonly raws: readonly unknown[];
  /** Rows that were asked for; undefined where the API has a size of its own. */
  readonly asked: number | undefined;
}

/** The page that an answer leads to; undefined behind the last. */
export function followPage(
  list: PagedList,
  mentioned: ReadonlySet<string>,
  answer: unknown,
  { trail, state, raws, asked }: ReadPage,
): PageState | undefined {
  if (!skipsRows(list, mentioned)) {
    return trail.follow(pageByToldCursor(list, answer, raws.length, asked));
  }
  const { totalCount: total, hasMore } = list;
  return trail.follow(
    pageByOffset({ total, hasMore }, answer, { state, rows: raws.length, asked }),
    raws,
  );
}
