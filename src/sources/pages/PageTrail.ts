import { isDeepStrictEqual } from 'node:util';
import type { PageState } from './PageState.js';

/** Follows a list from page to page. */
export class PageTrail {
  readonly #passed = new Set<string>();
  #rows: readonly unknown[] = [];

  /**
   * Where a page leads: nowhere, if it leads back to one that was passed, or has the very rows of the
   * one before: then the API does not heed what tells it the page.
   */
  follow(next: PageState | undefined, rows: readonly unknown[] = []): PageState | undefined {
    const isSame = rows.length > 0 && isDeepStrictEqual(rows, this.#rows);
    this.#rows = rows;
    if (next === undefined) return undefined;
    const place = JSON.stringify(next);
    if (isSame || this.#passed.has(place)) return { at: 'nowhere' };
    this.#passed.add(place);
    return next;
  }
}
