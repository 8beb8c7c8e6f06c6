import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Row } from '../../dataset/Row.js';
import { chunk } from '../../lib/chunk.js';
import type { Capabilities } from '../Capabilities.js';
import { keepOwn } from '../documents/keepOwn.js';
import { emptySlice } from '../emptySlice.js';
import { apiCapabilities } from '../pages/apiCapabilities.js';
import { splitKey } from '../pages/placeRow.js';
import type { ReadContext } from '../ReadContext.js';
import { readKey } from '../readKey.js';
import type { ResilienceOptions } from '../resilience/resilienceOptions.js';
import type { ScanChange } from '../ScanChange.js';
import type { Slice } from '../Slice.js';
import type { SoughtIdentifier, Source, Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import { fillBody, type Placeholders } from '../templates/fillTemplate.js';
import { toScanChange } from '../toScanChange.js';
import { ToldDatasets } from '../writing/ToldDatasets.js';
import { allRowsAt } from './allRowsAt.js';
import { GraphqlClient } from './GraphqlClient.js';
import type { GraphqlOptions } from './GraphqlConfig.js';
import type { GraphqlDataset } from './GraphqlDataset.js';
import { GraphqlReading } from './GraphqlReading.js';
import { GraphqlWriter } from './GraphqlWriter.js';
import { numericVariables } from './numericVariables.js';
import { readAliases } from './readAliases.js';
import { readItems } from './readItems.js';
import { ScanPages } from './ScanPages.js';
import { toNumber } from './toNumber.js';
import { variablesOf } from './variablesOf.js';

type Operation = NonNullable<GraphqlDataset['get']>;

const LANE_LIMIT = 100;

/** An upstream GraphQL API as a source. */
export class GraphqlSource implements Source {
  readonly name: string;
  readonly kind = 'graphql';
  readonly deadlineMs: number;
  readonly resilience: ResilienceOptions;
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  readonly scan?: NonNullable<Source['scan']>;
  readonly writer: GraphqlWriter | undefined;
  readonly #datasets: ReadonlyMap<string, GraphqlDataset>;
  readonly #client: GraphqlClient;
  readonly #reading: GraphqlReading;

  constructor(name: string, options: GraphqlOptions, datasets: readonly GraphqlDataset[]) {
    this.name = name;
    this.deadlineMs = options.deadlineMs;
    this.resilience = options;
    this.#client = new GraphqlClient(options);
    this.#reading = new GraphqlReading(this.#client, this, options);
    this.#datasets = new Map(datasets.map((dataset) => [dataset.name, dataset]));
    this.capabilities = new Map(
      datasets.map((dataset) => [dataset.name, capabilities(dataset, options.maxConnections)]),
    );
    const told = new ToldDatasets(datasets);
    this.writer = told.size === 0 ? undefined : new GraphqlWriter(this.#client, told);
    const profiles = this.#datasets.get('profiles');
    if (profiles?.scan !== undefined) {
      this.scan = (resume, context) => this.#scan(profiles, resume, context);
    }
  }

  async probe(context: ReadContext): Promise<void> {
    await this.#client.run('{ __typename }', {}, context);
  }

  /** Nothing to make ready. */
  async prepare(): Promise<void> {}

  async read(
    name: string,
    lanes: readonly string[],
    window: Window,
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Slice | SourceError>> {
    const dataset = this.#dataset(name);
    const read = dataset.each === undefined ? readItems : readAliases;
    const { keyNumber, key = (lane: string) => lane } = dataset;
    if (keyNumber === undefined) return read(this.#reading, dataset, lanes, window, context);
    // A client may name any record: what is no key of the API must not cost the others.
    const answer = new Map<string, Slice | SourceError>(lanes.map((lane) => [lane, emptySlice]));
    const possible = lanes.filter((lane) => toNumber(key(lane), keyNumber) !== undefined);
    if (possible.length === 0) return answer;
    const slices = await read(this.#reading, dataset, possible, window, context);
    for (const [lane, slice] of slices) answer.set(lane, slice);
    return answer;
  }

  async get(
    name: string,
    keys: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Row | SourceError>> {
    const dataset = this.#dataset(name);
    if (dataset.get === undefined) return this.#getByLane(dataset, keys, context);
    const raws = await this.#rows(dataset, dataset.get, { keys }, context);
    const answer = new Map<string, Row | SourceError>();
    for (const raw of keepOwn(dataset, raws)) {
      const row = this.#reading.row(dataset, raw, undefined, { at: 'first' }, context);
      const key = readKey(dataset.reader.key(raw));
      if (row !== undefined) answer.set(row.key, row);
      else if (key !== null) {
        answer.set(key, new SourceError('SOURCE_BAD_RESPONSE', 'the row cannot be read'));
      }
    }
    return answer;
  }

  async find(
    identifiers: readonly SoughtIdentifier[],
    context: ReadContext,
  ): Promise<readonly Row[]> {
    const dataset = this.#dataset('profiles');
    const found = identifiers.map(async ({ type, value: sought }) => {
      const operation = dataset.find?.[type];
      if (operation === undefined) return [];
      const value = operation.key?.(sought) ?? sought;
      const number = numericVariables(operation.query).get('value');
      if (number !== undefined && toNumber(value, number) === undefined) return [];
      return this.#profiles(
        dataset,
        await this.#rows(dataset, operation, { value }, context),
        context,
      );
    });
    return (await Promise.all(found)).flat();
  }

  async search(text: string, limit: number, context: ReadContext): Promise<Slice> {
    const dataset = this.#dataset('profiles');
    if (dataset.search === undefined) return emptySlice;
    const raws = await this.#rows(dataset, dataset.search, { text, limit: limit + 1 }, context);
    const own = keepOwn(dataset, raws);
    const rows = this.#profiles(dataset, own, context);
    return {
      rows: rows.slice(0, limit),
      hasMore: raws.length > limit,
      droppedRows: own.length - rows.length,
    };
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async *#scan(
    dataset: GraphqlDataset,
    resume: string | undefined,
    context: ReadContext,
  ): AsyncIterable<readonly ScanChange[]> {
    const { scan } = dataset;
    if (scan === undefined) return;
    const pages = new ScanPages(scan, resume);
    for (;;) {
      const answer = await this.#client.run(
        scan.query,
        this.#variables(scan, pages.variables),
        context,
      );
      const raws = allRowsAt(scan.rows, answer);
      // What comes after an interruption is read from the page that was not finished.
      const again = pages.place;
      const next = pages.follow(answer.data, raws);
      const leadsOn = scan.cursor === undefined ? undefined : next !== undefined;
      context.onCall({ dataset: dataset.name, rows: raws.length, asked: pages.asked, leadsOn });
      const own = keepOwn(dataset, raws);
      const changes = own.map((raw, index) => {
        const row = this.#reading.row(dataset, raw, undefined, { at: 'first' }, context);
        const owner = dataset.reader.owner?.(raw);
        const isOver = index === own.length - 1 && next !== undefined && next.at !== 'nowhere';
        return toScanChange(
          row as ProfileRow | undefined,
          readKey(owner),
          isOver ? pages.placeOf(next) : again,
        );
      });
      if (changes.length > 0) yield changes;
      if (next === undefined) return;
      if (next.at === 'nowhere') {
        throw new SourceError('SOURCE_BAD_RESPONSE', 'the pages lead to no end');
      }
    }
  }

  async #getByLane(
    dataset: GraphqlDataset,
    keys: readonly string[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, Row | SourceError>> {
    const laneOf = (key: string) => (dataset.globalKeys ? key : splitKey(key).lane);
    const lanes = [...new Set(keys.map(laneOf))];
    const limit = dataset.isSingle ? 1 : LANE_LIMIT;
    const answer = new Map<string, Row | SourceError>();
    for (const batch of chunk(lanes, this.capabilities.get(dataset.name)?.batchSize ?? 1)) {
      const slices = await this.read(dataset.name, batch, { limit }, context);
      for (const key of keys) {
        const slice = slices.get(laneOf(key));
        const found =
          slice instanceof SourceError ? slice : slice?.rows.find((row) => row.key === key);
        if (found !== undefined) answer.set(key, found);
      }
    }
    return answer;
  }

  async #rows(
    dataset: GraphqlDataset,
    operation: Operation,
    values: Placeholders,
    context: ReadContext,
  ): Promise<readonly unknown[]> {
    const variables = this.#variables(operation, values);
    const answer = await this.#client.run(operation.query, variables, context);
    const raws = allRowsAt(operation.rows, answer);
    context.onCall({ dataset: dataset.name, rows: raws.length });
    return raws;
  }

  /** The variables that an operation declares: some APIs refuse others. */
  #variables({ query, variables }: Operation, values: Placeholders): Record<string, unknown> {
    const own = fillBody(variables, values, this.#reading.escaping) as Record<string, unknown>;
    const declared = variablesOf(query);
    return Object.fromEntries(
      Object.entries({ ...values, ...own }).filter(([name]) => declared.has(name)),
    );
  }

  #profiles(dataset: GraphqlDataset, raws: readonly unknown[], context: ReadContext): Row[] {
    return keepOwn(dataset, raws).flatMap(
      (raw) => this.#reading.row(dataset, raw, undefined, { at: 'first' }, context) ?? [],
    );
  }

  #dataset(name: string): GraphqlDataset {
    const dataset = this.#datasets.get(name);
    if (dataset === undefined) throw new Error(`Source ${this.name} has no dataset ${name}.`);
    return dataset;
  }
}

function capabilities(dataset: GraphqlDataset, maxInFlight: number): Capabilities {
  return apiCapabilities(dataset, {
    batchSize: dataset.batchSize ?? (dataset.each === undefined ? 100 : 20),
    maxInFlight,
    perLaneLimit: dataset.mentioned.has('limit'),
  });
}
