import { SourceError } from '../SourceError.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import { rowsAt } from './rowsAt.js';

/** What an answer has of one lane: its items, and the rows of them all. */
export interface ItemsOfLane {
  readonly items: readonly unknown[];
  readonly raws: readonly unknown[];
}

/** The items of an answer by lane, and what keeps a lane from being answered. */
export class LaneItems {
  readonly #dataset: Pick<GraphqlDataset, 'rows'>;
  readonly #items = new Map<string, { items: unknown[]; raws: unknown[] }>();
  readonly #failed = new Map<string, SourceError>();
  /** Items that may be anybody's: those that failed, and those that cannot be read. */
  #lost: SourceError | undefined;
  readonly #unreadable: unknown[] = [];
  rows = 0;

  constructor(dataset: Pick<GraphqlDataset, 'rows'>) {
    this.#dataset = dataset;
  }

  /** Adds a lane's item; where a lane has several, it is their rows that tell whether they contradict each other. */
  add(lane: string, item: unknown, failure: SourceError | undefined): void {
    const raws = rowsAt(this.#dataset.rows, item, failure !== undefined);
    if (raws instanceof SourceError || (failure !== undefined && raws.length === 0)) {
      this.#failed.set(lane, failure ?? (raws as SourceError));
      return;
    }
    const known = this.#items.get(lane) ?? { items: [], raws: [] };
    known.items.push(item);
    known.raws.push(...raws);
    this.rows += raws.length;
    this.#items.set(lane, known);
  }

  /** Notes an item that names nobody. */
  addNobodys(failure: SourceError | undefined, isUnreadable: boolean): void {
    this.#lost ??= failure;
    if (failure === undefined && isUnreadable) this.#unreadable.push(undefined);
  }

  /** What there is of a lane; none of one that the API left out, unless what it failed to tell may be that. */
  of(lane: string): ItemsOfLane | SourceError {
    const failure = this.#failed.get(lane);
    if (failure !== undefined) return failure;
    const found = this.#items.get(lane);
    if (found === undefined && this.#lost !== undefined) return this.#lost;
    const { items, raws } = found ?? { items: [], raws: [] };
    return this.#unreadable.length === 0
      ? { items, raws }
      : { items, raws: [...raws, ...this.#unreadable] };
  }
}
