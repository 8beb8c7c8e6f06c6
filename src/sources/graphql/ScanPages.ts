import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import { followPage } from './followPage.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import { skipsRows } from './skipsRows.js';
import { variablesOf } from './variablesOf.js';

type Scan = NonNullable<GraphqlDataset['scan']>;

const SIZE = 500;

/** The way through a list of all records: by the cursor of each page, or by how many rows lie before it. */
export class ScanPages {
  readonly #scan: Scan;
  readonly #mentioned: ReadonlySet<string>;
  readonly #trail = new PageTrail();
  #state: PageState;

  /** `resume` is a place that `placeOf` told. */
  constructor(scan: Scan, resume = '') {
    this.#scan = scan;
    this.#mentioned = variablesOf(scan.query);
    this.#state =
      resume === ''
        ? { at: 'first' }
        : this.#skipsRows
          ? { at: 'offset', offset: Number(resume), size: 0 }
          : { at: 'cursor', cursor: resume };
  }

  /** What asks for the page. */
  get variables() {
    const state = this.#state;
    return {
      cursor: state.at === 'cursor' ? state.cursor : null,
      offset: state.at === 'offset' ? state.offset : 0,
      limit: SIZE,
    };
  }

  /** Where the page lies. */
  get place(): string {
    return this.placeOf(this.#state);
  }

  /** How many rows were asked for, where nothing but fewer says that there are no more. */
  get asked(): number | undefined {
    const { totalCount, hasMore } = this.#scan;
    const isTold = totalCount !== undefined || hasMore !== undefined;
    return this.#skipsRows && !isTold && this.#mentioned.has('limit') ? SIZE : undefined;
  }

  /** Goes on to the page behind one that was read; answers where it lies, undefined behind the last. */
  follow(data: unknown, raws: readonly unknown[]): PageState | undefined {
    const asked = this.#mentioned.has('limit') ? SIZE : undefined;
    const page = { trail: this.#trail, state: this.#state, raws, asked };
    const next = followPage(this.#scan, this.#mentioned, data, page);
    if (next !== undefined) this.#state = next;
    return next;
  }

  /** A place to resume at. */
  placeOf(state: PageState): string {
    if (state.at === 'offset') return String(state.offset);
    return state.at === 'cursor' ? state.cursor : '';
  }

  get #skipsRows(): boolean {
    return skipsRows(this.#scan, this.#mentioned);
  }
}
