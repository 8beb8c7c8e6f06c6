import type { PageState } from '../pages/PageState.js';
import type { PageTrail } from '../pages/PageTrail.js';
import { pageByNumber } from '../pages/pageByNumber.js';
import { pageByOffset } from '../pages/pageByOffset.js';
import { pageByToldCursor } from './pageByToldCursor.js';
import type { PagedList, WayOn } from './wayOn.js';

/** A page that was read, on its way through a list. */
interface ReadPage {
  readonly trail: PageTrail;
  readonly state: PageState | undefined;
  readonly raws: readonly unknown[];
  /** Rows that were asked for; undefined where the API has a size of its own. */
  readonly asked: number | undefined;
}

const FIRST_PAGE = 1;

/** The page that an answer leads to; undefined behind the last. */
export function followPage(
  list: PagedList,
  way: WayOn,
  answer: unknown,
  { trail, state, raws, asked }: ReadPage,
): PageState | undefined {
  const { totalCount: total, pageCount: pages, hasMore } = list;
  const page = { state, rows: raws.length, asked };
  switch (way) {
    case 'offset':
      return trail.follow(pageByOffset({ total, hasMore }, answer, page), raws);
    case 'number': {
      const numbered = { ...page, first: FIRST_PAGE };
      return trail.follow(pageByNumber({ total, pages, hasMore }, answer, numbered), raws);
    }
    default:
      return trail.follow(pageByToldCursor(list, answer, raws.length, asked));
  }
}
