import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import { followPage } from './followPage.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import { variablesOf } from './variablesOf.js';
import { type WayOn, wayOn } from './wayOn.js';

type Scan = NonNullable<GraphqlDataset['scan']>;

const SIZE = 500;

/** The way through a list of all records: by the cursor of each page, by how many rows lie before it, or by its number. */
export class ScanPages {
  readonly #scan: Scan;
  readonly #mentioned: ReadonlySet<string>;
  readonly #way: WayOn;
  readonly #trail = new PageTrail();
  #state: PageState;

  /** `resume` is a place that `placeOf` told. */
  constructor(scan: Scan, resume = '') {
    this.#scan = scan;
    this.#mentioned = variablesOf(scan.query);
    this.#way = wayOn(scan, this.#mentioned);
    this.#state = resume === '' ? { at: 'first' } : stateAt(resume, this.#way);
  }

  /** What asks for the page. */
  get variables() {
    const state = this.#state;
    return {
      cursor: state.at === 'cursor' ? state.cursor : null,
      offset: state.at === 'offset' ? state.offset : 0,
      page: state.at === 'number' ? state.number : 1,
      limit: state.at === 'number' ? state.size : SIZE,
    };
  }

  /** Where the page lies. */
  get place(): string {
    return this.placeOf(this.#state);
  }

  /** How many rows were asked for, where nothing but fewer says that there are no more. */
  get asked(): number | undefined {
    const { totalCount, pageCount, hasMore } = this.#scan;
    const isTold = (totalCount ?? pageCount ?? hasMore) !== undefined;
    const isCounted = this.#way === 'offset' || this.#way === 'number';
    return isCounted && !isTold && this.#mentioned.has('limit') ? SIZE : undefined;
  }

  /** Goes on to the page behind one that was read; answers where it lies, undefined behind the last. */
  follow(data: unknown, raws: readonly unknown[]): PageState | undefined {
    const asked = this.#mentioned.has('limit') ? SIZE : undefined;
    const page = { trail: this.#trail, state: this.#state, raws, asked };
    const next = followPage(this.#scan, this.#way, data, page);
    if (next !== undefined) this.#state = next;
    return next;
  }

  /** A place to resume at. */
  placeOf(state: PageState): string {
    if (state.at === 'offset') return String(state.offset);
    if (state.at === 'number') return `${state.number} ${state.size}`;
    return state.at === 'cursor' ? state.cursor : '';
  }
}

/** The page at a place that `placeOf` told. */
function stateAt(place: string, way: WayOn): PageState {
  if (way === 'offset') return { at: 'offset', offset: Number(place), size: 0 };
  if (way !== 'number') return { at: 'cursor', cursor: place };
  const [number, size] = place.split(' ').map(Number);
  return { at: 'number', number: number ?? 1, size: size ?? SIZE };
}
