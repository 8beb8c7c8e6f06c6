import DataLoader from 'dataloader';
import type { Row, RowReference } from '../dataset/Row.js';
import { RequestError } from '../errors/RequestError.js';
import { canonicalJson } from '../lib/canonicalJson.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { canCount } from '../sources/canCount.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';
import type { CountResult } from './CountResult.js';
import { type Cursor, readCursor } from './Cursor.js';
import { countSlice } from './countSlice.js';
import { type CountedRows, countsOf } from './countsOf.js';
import { type Freshness, foldFreshness, freshnessOf, isComplete } from './Freshness.js';
import type { Lane } from './Lane.js';
import { LaneLoader, type TimeRange } from './LaneLoader.js';
import { mergeLanes } from './mergeLanes.js';
import { RowConnection } from './RowConnection.js';
import { canPass, fieldLimits, type RowFilter, rowTest, timeRangeOf } from './RowFilter.js';
import { type RowsWithin, rowsWithin } from './rowsWithin.js';

/** A page of a list, as a client asks for it. */
export interface PageRequest {
  /** Names the list in messages and binds its cursors, e.g. `Customer.orders`. */
  readonly field: string;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly filter?: RowFilter | null | undefined;
}

/** A single value, and how it was come by. */
export interface SingleValue<R extends Row = Row> {
  readonly value: R | null;
  readonly rows: readonly R[];
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/**
 * Reads rows for one request. All reading of datasets goes through here, and so through one
 * dataloader per source, dataset and canonical arguments.
 */
export class RowsOfRequest {
  readonly sources: readonly GuardedSource[];
  readonly #byName: ReadonlyMap<string, GuardedSource>;
  readonly #scope: RequestScope;
  readonly #sealer: TokenSealer;
  readonly #lanes = new Map<string, LaneLoader>();
  readonly #counters = new Map<string, DataLoader<string, CountResult>>();
  readonly #rows = new Map<string, DataLoader<string, Row | SourceError | null>>();

  constructor(sources: readonly GuardedSource[], scope: RequestScope, sealer: TokenSealer) {
    this.sources = sources;
    this.#byName = new Map(sources.map((source) => [source.name, source]));
    this.#scope = scope;
    this.#sealer = sealer;
  }

  /** A page of the rows of some lanes, newest first. */
  async page<R extends Row>(
    lanes: readonly Lane[],
    request: PageRequest,
  ): Promise<RowConnection<R>> {
    const { field, first, after = null } = request;
    const filter = request.filter ?? {};
    const range = timeRangeOf(filter, field);
    const context = `${this.#scope.tenant} ${field} ${canonicalJson(filter)}`;
    const cursor = after === null ? undefined : this.#openCursor(after, context);
    const limits = fieldLimits(filter);
    const wanted = lanes.filter(({ source, dataset }) => {
      const constants = this.#byName.get(source)?.capabilities.get(dataset)?.constants;
      return (filter.sources?.includes(source) ?? true) && canPass(limits, constants);
    });
    const merge = await mergeLanes(
      wanted,
      cursor,
      first,
      (lane, start, limit) => this.#loader(lane, range).load(lane.key, lane.parent, start, limit),
      rowTest(limits),
    );
    return new RowConnection<R>(merge, cursor, after, (text) => this.#sealer.seal(text, context));
  }

  /** The newest row of each lane, in the order of the lanes, and the newest of them all. */
  async newest<R extends Row>(lanes: readonly Lane[]): Promise<SingleValue<R>> {
    const results = await Promise.all(
      lanes.map((lane) => this.#loader(lane, {}).load(lane.key, lane.parent, undefined, 1)),
    );
    const rows = results.flatMap(({ outcome }) =>
      outcome instanceof SourceError ? [] : (outcome.rows as readonly R[]),
    );
    const value = rows.reduce<R | null>(
      (best, row) => (best === null || row.position.time > best.position.time ? row : best),
      null,
    );
    const freshness = foldFreshness(
      results.map((result, index) => freshnessOf(lanes[index]?.source ?? '', result)),
    );
    return { value, rows, complete: isComplete(freshness), freshness };
  }

  /**
   * The newest rows of some lanes within a range, at most so many of each, newest first. Where a lane
   * has more, its source is said to be partial, but for rows that are older than a sortable time.
   */
  async within<R extends Row>(
    lanes: readonly Lane[],
    range: TimeRange,
    mostPerLane: number,
    needed = '',
  ): Promise<RowsWithin<R>> {
    const results = await Promise.all(
      lanes.map((lane) =>
        this.#loader(lane, range).load(lane.key, lane.parent, undefined, mostPerLane),
      ),
    );
    return rowsWithin<R>(lanes, results, needed);
  }

  /**
   * All rows of some lanes, counted by the fields in which they are alike. Sources that cannot count
   * are read instead, at most so many rows of each lane; where a lane has more, its source is partial.
   */
  async count(
    lanes: readonly Lane[],
    fields: readonly string[],
    mostPerLane: number,
  ): Promise<CountedRows> {
    const results = await Promise.all(
      lanes.map(async (lane): Promise<CountResult> => {
        const source = this.#byName.get(lane.source);
        if (source !== undefined && canCount(source, lane.dataset, fields)) {
          return this.#counter(source, lane.dataset, fields).load(lane.key);
        }
        const { outcome, fetchedAt } = await this.#loader(lane, {}).load(
          lane.key,
          lane.parent,
          undefined,
          mostPerLane,
        );
        if (outcome instanceof SourceError) return { outcome, fetchedAt };
        return { outcome: countSlice(outcome), fetchedAt };
      }),
    );
    return countsOf(lanes, results);
  }

  /** A row by its key; null where it does not exist. */
  get({ source, dataset, key }: RowReference): Promise<Row | SourceError | null> {
    const known = this.#byName.get(source);
    if (known === undefined || !known.capabilities.has(dataset)) return Promise.resolve(null);
    const name = `${source} ${dataset}`;
    let loader = this.#rows.get(name);
    if (loader === undefined) {
      loader = new DataLoader(async (keys: readonly string[]) => {
        const rows = await known.get(dataset, keys, this.#scope);
        return keys.map((one) => rows.get(one) ?? null);
      });
      this.#rows.set(name, loader);
    }
    return loader.load(key);
  }

  /** What the owner of a row is: a record, or an identifier of this type. */
  keyedBy({ source, dataset }: Pick<Row, 'source' | 'dataset'>): string {
    return this.#byName.get(source)?.capabilities.get(dataset)?.keyedBy ?? 'RECORD';
  }

  #counter(
    source: GuardedSource,
    dataset: string,
    fields: readonly string[],
  ): DataLoader<string, CountResult> {
    const name = `${source.name} ${dataset} ${fields.join(' ')}`;
    let counter = this.#counters.get(name);
    if (counter === undefined) {
      counter = new DataLoader(async (keys: readonly string[]) => {
        const counts = await source.count(dataset, keys, fields, this.#scope);
        const fetchedAt = new Date();
        const none = { groups: [], droppedRows: 0 };
        return keys.map((key) => ({ outcome: counts.get(key) ?? none, fetchedAt }));
      });
      this.#counters.set(name, counter);
    }
    return counter;
  }

  #loader({ source, dataset }: Lane, range: TimeRange): LaneLoader {
    const name = `${source} ${dataset} ${range.from ?? ''} ${range.to ?? ''}`;
    let loader = this.#lanes.get(name);
    if (loader === undefined) {
      const known = this.#byName.get(source);
      if (known === undefined) throw new Error(`There is no source ${source}.`);
      loader = new LaneLoader(known, dataset, range, this.#scope);
      this.#lanes.set(name, loader);
    }
    return loader;
  }

  #openCursor(after: string, context: string): Cursor {
    const text = this.#sealer.open(after, context);
    if (text !== undefined) return readCursor(text);
    const list = context.split(' ')[1] ?? '';
    throw new RequestError(
      'BAD_CURSOR',
      `${list}(after:) expects a cursor of this list with the same filter; this one is not.`,
    );
  }
}
