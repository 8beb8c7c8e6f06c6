import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Row } from '../../dataset/Row.js';
import { chunk } from '../../lib/chunk.js';
import type { Capabilities } from '../Capabilities.js';
import { keepOwn } from '../documents/keepOwn.js';
import { readPath } from '../documents/readPath.js';
import { emptySlice } from '../emptySlice.js';
import { HttpClient } from '../http/HttpClient.js';
import { apiCapabilities } from '../pages/apiCapabilities.js';
import type { PageState } from '../pages/PageState.js';
import { PageTrail } from '../pages/PageTrail.js';
import { splitKey } from '../pages/placeRow.js';
import type { ReadContext } from '../ReadContext.js';
import { readKey } from '../readKey.js';
import type { ResilienceOptions } from '../resilience/resilienceOptions.js';
import type { ScanChange } from '../ScanChange.js';
import type { Slice } from '../Slice.js';
import type { SoughtIdentifier, Source, Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import { toScanChange } from '../toScanChange.js';
import { ToldDatasets } from '../writing/ToldDatasets.js';
import type { Endpoint } from './Endpoint.js';
import type { RestOptions } from './RestConfig.js';
import type { RestDataset } from './RestDataset.js';
import { RestReading } from './RestReading.js';
import { RestWriter } from './RestWriter.js';
import { readBatch } from './readBatch.js';
import { readLane } from './readLane.js';

const FIND_LIMIT = 100;
const SCAN_SIZE = 1_000;

/** A REST API as a source. */
export class RestSource implements Source {
  readonly name: string;
  readonly kind = 'rest';
  readonly deadlineMs: number;
  readonly resilience: ResilienceOptions;
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  readonly scan?: NonNullable<Source['scan']>;
  readonly writer: RestWriter | undefined;
  readonly #datasets: ReadonlyMap<string, RestDataset>;
  readonly #client: HttpClient;
  readonly #reading: RestReading;

  constructor(name: string, options: RestOptions, datasets: readonly RestDataset[]) {
    const { baseUrl, ...http } = options;
    this.name = name;
    this.deadlineMs = options.deadlineMs;
    this.resilience = options;
    this.#client = new HttpClient(baseUrl, http);
    this.#reading = new RestReading(this.#client, this, options);
    this.#datasets = new Map(datasets.map((dataset) => [dataset.name, dataset]));
    this.capabilities = new Map(
      datasets.map((dataset) => [dataset.name, capabilities(dataset, options.maxConnections)]),
    );
    const told = new ToldDatasets(datasets);
    this.writer = told.size === 0 ? undefined : new RestWriter(this.#reading, told);
    const profiles = this.#datasets.get('profiles');
    if (profiles?.scan !== undefined) {
      const endpoint = profiles.scan;
      this.scan = (resume, context) => this.#scan(profiles, endpoint, resume, context);
    }
  }

  probe(context: ReadContext): Promise<void> {
    return this.#client.probe(context);
  }

  /** Nothing to make ready: an API tells nothing about itself, and the first token is asked for when needed. */
  async prepare(): Promise<void> {}

  async read(
    name: string,
    lanes: readonly string[],
    window: Window,
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Slice | SourceError>> {
    const dataset = this.#dataset(name);
    if (!dataset.perLane) return readBatch(this.#reading, dataset, lanes, window, context);
    const answer = new Map<string, Slice | SourceError>();
    const each = lanes.map((lane) =>
      readLane(this.#reading, dataset, lane, window, context).then(
        (slice) => answer.set(lane, slice),
        (error) => answer.set(lane, troubleOf(error)),
      ),
    );
    await Promise.all(each);
    return answer;
  }

  async get(
    name: string,
    keys: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Row | SourceError>> {
    const dataset = this.#dataset(name);
    const answer = new Map<string, Row | SourceError>();
    const each = keys.map(async (key) => {
      try {
        const row = await this.#getRow(dataset, key, context);
        if (row !== undefined) answer.set(key, row);
      } catch (error) {
        answer.set(key, troubleOf(error));
      }
    });
    await Promise.all(each);
    return answer;
  }

  async find(
    identifiers: readonly SoughtIdentifier[],
    context: ReadContext,
  ): Promise<readonly Row[]> {
    const dataset = this.#dataset('profiles');
    const found = identifiers.map(async ({ type, value }) => {
      const endpoint = dataset.find?.[type];
      if (endpoint === undefined) return [];
      const page = await this.#reading.page(
        endpoint,
        { value: endpoint.key?.(value) ?? value },
        FIRST,
        FIND_LIMIT,
        dataset.name,
        context,
      );
      if (endpoint.ids === undefined) return this.#rows(dataset, page.rows, context);
      const ids = idsOf(page.rows, endpoint.ids);
      return ids.length === 0 ? [] : this.#profilesOf(ids, context);
    });
    return (await Promise.all(found)).flat();
  }

  async search(text: string, limit: number, context: ReadContext): Promise<Slice> {
    const dataset = this.#dataset('profiles');
    if (dataset.search === undefined) return emptySlice;
    const { search, name } = dataset;
    const page = await this.#reading.page(search, { text }, FIRST, limit, name, context);
    const own = keepOwn(dataset, page.rows);
    const rows = this.#rows(dataset, own, context);
    return {
      rows: rows.slice(0, limit),
      hasMore: rows.length > limit || page.next !== undefined,
      droppedRows: own.length - rows.length,
    };
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async *#scan(
    dataset: RestDataset,
    endpoint: Endpoint,
    resume: string | undefined,
    context: ReadContext,
  ): AsyncIterable<readonly ScanChange[]> {
    const trail = new PageTrail();
    const start: PageState = resume === undefined ? FIRST : JSON.parse(resume);
    let state: PageState | undefined = start;
    while (state !== undefined) {
      if (state.at === 'nowhere') {
        throw new SourceError(
          'SOURCE_BAD_RESPONSE',
          'the pages lead to no end: one came twice, or leads nowhere',
        );
      }
      const page = await this.#reading.page(endpoint, {}, state, SCAN_SIZE, dataset.name, context);
      if (page.isAbsent && state === start) {
        throw new SourceError('SOURCE_BAD_RESPONSE', 'the API says that there is no such list');
      }
      // What comes after an interruption is read from the page that was not finished.
      const again = JSON.stringify(state);
      const own = keepOwn(dataset, page.rows);
      const next = trail.follow(page.next, page.rows);
      const changes = own.map((raw, index) => {
        const row = this.#reading.row(dataset, raw, undefined, FIRST, context);
        const owner = dataset.reader.owner?.(raw);
        const isOver = index === own.length - 1 && next !== undefined && next.at !== 'nowhere';
        const then = isOver ? JSON.stringify(next) : again;
        return toScanChange(row as ProfileRow | undefined, readKey(owner), then);
      });
      if (changes.length > 0) yield changes;
      state = next;
    }
  }

  async #getRow(dataset: RestDataset, key: string, context: ReadContext): Promise<Row | undefined> {
    if (dataset.get !== undefined) {
      const values = { id: dataset.globalKeys ? key : splitKey(key).key };
      const page = await this.#reading.page(dataset.get, values, FIRST, 1, dataset.name, context);
      const own = keepOwn(dataset, page.rows);
      if (own.length === 0) return undefined;
      return this.#readable(this.#reading.row(dataset, own[0], undefined, FIRST, context));
    }
    const lane = dataset.globalKeys ? key : splitKey(key).lane;
    const limit = dataset.isSingle ? 1 : FIND_LIMIT;
    const slice = (await this.read(dataset.name, [lane], { limit }, context)).get(lane);
    if (slice instanceof SourceError) throw slice;
    return slice?.rows.find((row) => row.key === key);
  }

  #readable(row: Row | undefined): Row {
    if (row !== undefined) return row;
    throw new SourceError('SOURCE_BAD_RESPONSE', 'the row cannot be read');
  }

  async #profilesOf(ids: readonly string[], context: ReadContext): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const batch of chunk(ids, this.capabilities.get('profiles')?.batchSize ?? 1)) {
      const slices = await this.read('profiles', batch, { limit: 1 }, context);
      for (const slice of slices.values()) {
        if (slice instanceof SourceError) throw slice;
        rows.push(...slice.rows);
      }
    }
    return rows;
  }

  #rows(dataset: RestDataset, raws: readonly unknown[], context: ReadContext): Row[] {
    return keepOwn(dataset, raws).flatMap(
      (raw) => this.#reading.row(dataset, raw, undefined, FIRST, context) ?? [],
    );
  }

  #dataset(name: string): RestDataset {
    const dataset = this.#datasets.get(name);
    if (dataset === undefined) throw new Error(`Source ${this.name} has no dataset ${name}.`);
    return dataset;
  }
}

const FIRST: PageState = { at: 'first' };

function troubleOf(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  throw error;
}

function idsOf(rows: readonly unknown[], path: string): string[] {
  return rows
    .flatMap((row) => readPath(path, row))
    .map(readKey)
    .filter((id) => id !== null);
}

function capabilities(dataset: RestDataset, maxInFlight: number): Capabilities {
  const batchSize = dataset.batch?.size ?? 1;
  return apiCapabilities(dataset, { batchSize, maxInFlight, perLaneLimit: dataset.perLane });
}
