import type { Row } from '../../dataset/Row.js';
import { isStoreTrouble } from '../../store/isStoreTrouble.js';
import type { Capabilities } from '../Capabilities.js';
import type { ReadContext } from '../ReadContext.js';
import type { Slice } from '../Slice.js';
import type { Source, StreamRange, Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { StreamPage } from '../StreamPage.js';

/** Name of the source that Rotunda itself is, for what it was told. */
export const OWN_SOURCE = 'rotunda';

/** What it was told. */
export const OWN_DATASETS = ['recordedInteractions', 'consents'] as const;

const CAPABILITIES: Capabilities = {
  batchSize: 1_000,
  maxInFlight: 4,
  keyedBy: 'CUSTOMER',
  perLaneLimit: true,
  tellsParent: false,
  channels: [],
  findBy: [],
  search: false,
};

/** One dataset of Rotunda's own store. */
export interface OwnShelf {
  /** Whether it has lanes of partings as well (`PartingLane`). */
  readonly handsDown?: true;
  /** The newest rows of each lane, one more than asked for where there are more. */
  newest(
    tenant: string,
    lanes: readonly string[],
    window: Window,
  ): Promise<ReadonlyMap<string, readonly Row[] | SourceError>>;
  byKeys(tenant: string, keys: readonly string[]): Promise<readonly Row[]>;
  /** All rows of a range of time, oldest first, in pages; where they can be had so. */
  within?(tenant: string, range: StreamRange): AsyncGenerator<readonly Row[]>;
}

/**
 * Rotunda's own store as a source like any other. Its lanes are customer ids: those that a customer
 * has and had, so that what was recorded follows merges, and goes back with an id that is parted again.
 * Where a shelf hands down what was recorded before records were parted, these partings are lanes, too.
 */
export class OwnSource implements Source {
  readonly name = OWN_SOURCE;
  readonly kind = OWN_SOURCE;
  readonly deadlineMs = 800;
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  readonly #shelves: ReadonlyMap<string, OwnShelf>;

  constructor(shelves: ReadonlyMap<(typeof OWN_DATASETS)[number], OwnShelf>) {
    this.#shelves = shelves;
    this.capabilities = new Map(
      [...shelves].map(([dataset, { within, handsDown = false }]) => [
        dataset,
        { ...CAPABILITIES, stream: within !== undefined, handsDown },
      ]),
    );
  }

  probe = async () => undefined;
  prepare = async () => undefined;
  close = async () => undefined;

  async read(
    dataset: string,
    lanes: readonly string[],
    window: Window,
    { tenant, onCall }: ReadContext,
  ): Promise<ReadonlyMap<string, Slice | SourceError>> {
    const found = await asSource(this.#shelf(dataset).newest(tenant, lanes, window));
    const outcomes = [...found.values()];
    onCall({
      dataset,
      rows: outcomes.flatMap((one) => (one instanceof SourceError ? [] : one)).length,
    });
    return new Map(
      lanes.map((lane): [string, Slice | SourceError] => {
        const rows = found.get(lane) ?? [];
        if (rows instanceof SourceError) return [lane, rows];
        const hasMore = rows.length > window.limit;
        return [lane, { rows: rows.slice(0, window.limit), hasMore, droppedRows: 0 }];
      }),
    );
  }

  async get(
    dataset: string,
    keys: readonly string[],
    { tenant, onCall }: ReadContext,
  ): Promise<ReadonlyMap<string, Row>> {
    const found = await asSource(this.#shelf(dataset).byKeys(tenant, keys));
    onCall({ dataset, rows: found.length });
    return new Map(found.map((row) => [row.key, row]));
  }

  async *stream(
    dataset: string,
    range: StreamRange,
    { tenant, onCall, signal }: ReadContext,
  ): AsyncIterable<StreamPage> {
    const pages = this.#shelf(dataset).within?.(tenant, range);
    while (pages !== undefined) {
      signal.throwIfAborted();
      const page = await asSource(pages.next());
      if (page.done === true) return;
      onCall({ dataset, rows: page.value.length });
      yield { rows: page.value, droppedRows: 0 };
    }
  }

  #shelf(dataset: string): OwnShelf {
    const shelf = this.#shelves.get(dataset);
    if (shelf === undefined) throw new Error(`Rotunda itself has no dataset ${dataset}.`);
    return shelf;
  }
}

async function asSource<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    throw new SourceError('SOURCE_UNAVAILABLE', 'the store did not answer', { cause: error });
  }
}
