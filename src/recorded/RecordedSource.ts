import type { Row } from '../dataset/Row.js';
import type { Capabilities } from '../sources/Capabilities.js';
import type { ReadContext } from '../sources/ReadContext.js';
import type { Slice } from '../sources/Slice.js';
import type { Source, StreamRange, Window } from '../sources/Source.js';
import { SourceError } from '../sources/SourceError.js';
import type { StreamPage } from '../sources/StreamPage.js';
import type { InteractionStore } from '../store/InteractionStore.js';
import { isStoreTrouble } from '../store/isStoreTrouble.js';
import type { RecordedContent } from './RecordedContent.js';
import { OWN_DATASET, OWN_SOURCE, toRecordedRow } from './RecordedRow.js';

const CAPABILITIES: Capabilities = {
  batchSize: 1_000,
  maxInFlight: 4,
  keyedBy: 'CUSTOMER',
  perLaneLimit: true,
  tellsParent: false,
  channels: [],
  findBy: [],
  search: false,
  stream: true,
};
/** Rows of a page of a stream. */
const STREAM_PAGE = 1_000;

/**
 * Rotunda's own store as a source like any other. Its lanes are customer ids: those that a customer
 * has and had, so that what was recorded follows merges, and goes back with an id that is parted again.
 */
export class RecordedSource implements Source {
  readonly name = OWN_SOURCE;
  readonly kind = OWN_SOURCE;
  readonly deadlineMs = 800;
  readonly capabilities: ReadonlyMap<string, Capabilities> = new Map([[OWN_DATASET, CAPABILITIES]]);
  readonly #storeOf: (tenant: string) => InteractionStore<RecordedContent>;

  constructor(storeOf: (tenant: string) => InteractionStore<RecordedContent>) {
    this.#storeOf = storeOf;
  }

  probe = async () => undefined;
  prepare = async () => undefined;
  close = async () => undefined;

  async read(
    dataset: string,
    lanes: readonly string[],
    window: Window,
    { tenant, onCall }: ReadContext,
  ): Promise<ReadonlyMap<string, Slice>> {
    const found = await asSource(this.#storeOf(tenant).newest(lanes, window));
    onCall({ dataset, rows: [...found.values()].flat().length });
    return new Map(
      lanes.map((lane) => {
        const stored = found.get(lane) ?? [];
        const rows = stored.slice(0, window.limit).map(toRecordedRow);
        return [lane, { rows, hasMore: stored.length > window.limit, droppedRows: 0 }];
      }),
    );
  }

  async *stream(
    dataset: string,
    range: StreamRange,
    { tenant, onCall, signal }: ReadContext,
  ): AsyncIterable<StreamPage> {
    const pages = this.#storeOf(tenant).within(range, STREAM_PAGE);
    for (;;) {
      signal.throwIfAborted();
      const page = await asSource(pages.next());
      if (page.done === true) return;
      onCall({ dataset, rows: page.value.length });
      yield { rows: page.value.map(toRecordedRow), droppedRows: 0 };
    }
  }

  async get(
    dataset: string,
    keys: readonly string[],
    { tenant, onCall }: ReadContext,
  ): Promise<ReadonlyMap<string, Row>> {
    const found = await asSource(this.#storeOf(tenant).byKeys(keys));
    onCall({ dataset, rows: found.length });
    return new Map(found.map((stored) => [stored.key, toRecordedRow(stored)]));
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
