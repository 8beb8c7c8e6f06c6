import type { PageState } from './PageState.js';

/** Follows a list from page to page. */
export class PageTrail {
  readonly #passed = new Set<string>();

  /** Where a page leads: nowhere, if it leads back to one that was passed. */
  follow(next: PageState | undefined): PageState | undefined {
    if (next === undefined) return undefined;
    const place = JSON.stringify(next);
    if (this.#passed.has(place)) return { at: 'nowhere' };
    this.#passed.add(place);
    return next;
  }
}
