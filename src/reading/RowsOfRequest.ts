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
import type { Lane } from './Lane.js';
import { LaneAnswer } from './LaneAnswer.js';
import { LaneLoader, type LaneQuestion, type TimeRange } from './LaneLoader.js';
import type { LaneResult } from './LaneResult.js';
import { mergeLanes } from './mergeLanes.js';
import { NewestRows } from './NewestRows.js';
import { RowConnection } from './RowConnection.js';
import {
  canPass,
  type FieldLimits,
  fieldLimits,
  limitsIn,
  type RowFilter,
  rowTest,
  timeRangeOf,
} from './RowFilter.js';
import { readNothing } from './readNothing.js';
import { type RowsWithin, rowsWithin } from './rowsWithin.js';

/** A page of a list, as a client asks for it. */
export interface PageRequest {
  /** Names the list in messages and binds its cursors, e.g. `Customer.orders`. */
  readonly field: string;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly filter?: RowFilter | null | undefined;
  /** How old the rows may be at most; as old as the request lets them be when left out. */
  readonly maxAgeMs?: number | undefined;
  /** Whether nobody asks the rows for lists of child rows. */
  readonly bare?: boolean;
}

const NO_BOUNDS: TimeRange = {};
const NO_LIMITS: FieldLimits = new Map();

/** Which of the newest rows of lanes to read. */
interface NewestRequest {
  readonly range?: TimeRange;
  readonly limit: number;
  readonly maxAgeMs?: number | undefined;
}

/** A row, or why it cannot be read: an error by itself is none to a loader, which would throw it. */
interface SingleRow {
  readonly outcome: Row | SourceError | null;
}

/** Which rows of lanes to read within a range. */
export interface WithinRequest {
  readonly mostPerLane: number;
  /** Rows older than this sortable time are not missed. */
  readonly needed?: string;
  /** How old rows may be that were read before; as old as the source's cache keeps them when left out. */
  readonly maxAgeMs?: number | undefined;
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
  readonly #rows = new Map<string, DataLoader<string, SingleRow>>();

  constructor(sources: readonly GuardedSource[], scope: RequestScope, sealer: TokenSealer) {
    this.sources = sources;
    this.#byName = new Map(sources.map((source) => [source.name, source]));
    this.#scope = scope;
    this.#sealer = sealer;
  }

  /** A page of the rows of some lanes, newest first. */
  page<R extends Row>(lanes: readonly Lane[], request: PageRequest): Promise<RowConnection<R>> {
    const { field, first, after = null, bare = false, maxAgeMs } = request;
    const filter = request.filter ?? {};
    const range = timeRangeOf(filter, field);
    this.#checkSources(filter, field);
    // What binds cursors is only written where there is one.
    const context = () => `${this.#scope.tenant} ${field} ${canonicalJson(limitsIn(filter))}`;
    const cursor = after === null ? undefined : this.#openCursor(after, field, context());
    const limits = request.filter == null ? NO_LIMITS : fieldLimits(filter);
    const wanted = request.filter == null ? lanes : this.#passing(lanes, filter, limits);
    const seal = (text: string) => this.#sealer.seal(text, context());
    return mergeLanes(
      wanted,
      cursor,
      first,
      (lane, start, limit) => this.#ask(lane, range, { start, limit, bare, maxAgeMs }),
      limits.size === 0 ? undefined : rowTest(limits),
    ).then((merge) => new RowConnection<R>(merge, cursor, after, seal));
  }

  /** The newest row of each lane. */
  newest<R extends Row>(lanes: readonly Lane[], maxAgeMs?: number): Promise<NewestRows<R>> {
    return this.#read(
      lanes,
      { limit: 1, maxAgeMs },
      (results) => new NewestRows<R>(lanes, results),
    );
  }

  /**
   * The newest rows of some lanes within a range, at most so many of each, newest first. Where a lane
   * has more, its source is said to be partial, but for rows that are older than a sortable time.
   */
  within<R extends Row>(
    lanes: readonly Lane[],
    range: TimeRange,
    { mostPerLane, needed = '', maxAgeMs }: WithinRequest,
  ): Promise<RowsWithin<R>> {
    const asked = { range, limit: mostPerLane, maxAgeMs };
    return this.#read(lanes, asked, (results) => rowsWithin<R>(lanes, results, needed));
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
        const denial = this.#scope.denial?.(lane.source, lane.dataset);
        if (denial !== undefined) return { outcome: denial, fetchedAt: new Date() };
        const source = this.#byName.get(lane.source);
        if (source !== undefined && canCount(source, lane.dataset, fields)) {
          return this.#counter(source, lane.dataset, fields).load(lane.key);
        }
        return this.#read([lane], { limit: mostPerLane }, ([read]) => {
          const { outcome, fetchedAt } = read as LaneResult;
          if (outcome instanceof SourceError) return { outcome, fetchedAt };
          return { outcome: countSlice(outcome), fetchedAt };
        });
      }),
    );
    return countsOf(lanes, results);
  }

  /** A row by its key; null where it does not exist. */
  async get({ source, dataset, key }: RowReference): Promise<Row | SourceError | null> {
    const known = this.#byName.get(source);
    if (known === undefined || !known.capabilities.has(dataset)) return null;
    const denial = this.#scope.denial?.(source, dataset);
    if (denial !== undefined) return denial;
    const name = `${source} ${dataset}`;
    let loader = this.#rows.get(name);
    if (loader === undefined) {
      loader = new DataLoader(async (keys: readonly string[]) => {
        const rows = await known.shared.get(dataset, keys, this.#scope);
        return keys.map((one) => ({ outcome: rows.get(one) ?? null }));
      });
      this.#rows.set(name, loader);
    }
    return (await loader.load(key)).outcome;
  }

  /** Lets go of what was read: the request has changed something. */
  forget(): void {
    for (const loaders of [this.#lanes, this.#counters, this.#rows]) loaders.clear();
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

  /** A source that there is not has no rows, but nobody asks for it on purpose. */
  #checkSources({ sources }: RowFilter, field: string): void {
    const unknown = sources?.filter((name) => !this.#byName.has(name)) ?? [];
    if (unknown.length === 0) return;
    const names = [...this.#byName.keys()].join(', ');
    const message = `${field}(filter:) expects sources among ${names}, got ${unknown.join(', ')}.`;
    throw new RequestError('BAD_USER_INPUT', message);
  }

  /** The lanes whose rows a filter may let pass. */
  #passing(lanes: readonly Lane[], filter: RowFilter, limits: FieldLimits): readonly Lane[] {
    return lanes.filter(({ source, dataset }) => {
      const constants = this.#byName.get(source)?.capabilities.get(dataset)?.constants;
      return (filter.sources?.includes(source) ?? true) && canPass(limits, constants);
    });
  }

  #ask(
    lane: Lane,
    range: TimeRange,
    asked: Pick<LaneQuestion, 'limit'> & Partial<LaneQuestion> & Pick<PageRequest, 'maxAgeMs'>,
  ): LaneAnswer {
    const { start, limit, bare = false, maxAgeMs } = asked;
    const question = { lane: lane.key, parent: lane.parent, start, limit, bare };
    return this.#loader(lane, range, maxAgeMs).ask(question);
  }

  /** Makes something of the newest rows of some lanes, at most so many of each. */
  #read<T>(
    lanes: readonly Lane[],
    { range = NO_BOUNDS, limit, maxAgeMs }: NewestRequest,
    make: (results: readonly LaneResult[]) => T,
  ): Promise<T> {
    const answers = lanes.map((lane) => this.#ask(lane, range, { limit, maxAgeMs }));
    return LaneAnswer.whenAll(answers, () => make(answers.map((answer) => answer.result(limit))));
  }

  #loader({ source, dataset }: Lane, range: TimeRange, maxAgeMs?: number): LaneLoader {
    const known = this.#byName.get(source);
    if (known === undefined) throw new Error(`There is no source ${source}.`);
    // Where nothing is kept or shared, every row is read now.
    const demanded = known.economy === undefined ? undefined : maxAgeMs;
    const name = `${source} ${dataset} ${range.from ?? ''} ${range.to ?? ''} ${demanded ?? ''}`;
    let loader = this.#lanes.get(name);
    if (loader === undefined) {
      const most = this.#scope.maxAgeMs ?? Number.POSITIVE_INFINITY;
      const scope =
        demanded === undefined
          ? this.#scope
          : { ...this.#scope, maxAgeMs: Math.min(demanded, most) };
      const denial = this.#scope.denial?.(source, dataset);
      const reader = denial === undefined ? known.shared : readNothing(denial);
      loader = new LaneLoader(reader, dataset, range, scope);
      this.#lanes.set(name, loader);
    }
    return loader;
  }

  #openCursor(after: string, field: string, context: string): Cursor {
    const text = this.#sealer.open(after, context);
    if (text !== undefined) return readCursor(text);
    throw new RequestError(
      'BAD_CURSOR',
      `${field}(after:) expects a cursor of this list with the same filter; this one is not.`,
    );
  }
}
