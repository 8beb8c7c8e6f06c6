import { setMaxListeners } from 'node:events';
import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Row } from '../../dataset/Row.js';
import { cutSlice } from '../cutSlice.js';
import type { RequestScope } from '../RequestScope.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { SourceObserver } from '../SourceObserver.js';
import { itemsOf } from './itemsOf.js';
import type { CachedLane, LaneCache, LaneOwnerName } from './LaneCache.js';
import type { LaneReader } from './LaneReader.js';
import type { Lifetime } from './lifetimeOf.js';
import type { SharedItem } from './SharedItem.js';
import type { AskItems } from './SharedRead.js';
import type { Sharing } from './Sharing.js';
import { windowOf } from './windowOf.js';

type Slices = ReadonlyMap<string, Slice | SourceError>;

/** What a source's reads are saved by; what is left out is switched off. */
export interface EconomyParts {
  readonly lanes: Sharing<Slice> | undefined;
  readonly rows: Sharing<Row> | undefined;
  readonly cache: LaneCache | undefined;
  lifetimeOf(dataset: string): Lifetime | undefined;
  /** Names the owner of a lane as changes name it. */
  ownerOf(tenant: string, dataset: string, lane: string): string;
  readonly observer: Pick<SourceObserver, 'onSaved'>;
}

/** Reads of one dataset that differ in nothing but their lanes. */
interface Question {
  readonly dataset: string;
  readonly window: Window;
  readonly scope: RequestScope;
  readonly lifetime: Lifetime | undefined;
  /** Begins the keys of the cache. */
  readonly group: string;
}

/** Reads a source no more often than it must be: from a cache, and together with other requests. */
export class EconomicReader implements LaneReader {
  readonly #name: string;
  readonly #source: LaneReader;
  readonly #parts: EconomyParts;
  readonly #closing = new AbortController();
  /** Reads behind an answer, by their keys in the cache. */
  readonly #refreshing = new Set<string>();
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(name: string, source: LaneReader, parts: EconomyParts) {
    this.#name = name;
    this.#source = source;
    this.#parts = parts;
    // Every read behind an answer listens.
    setMaxListeners(0, this.#closing.signal);
  }

  async read(
    dataset: string,
    lanes: readonly string[],
    window: Window,
    scope: RequestScope,
  ): Promise<Slices> {
    const { from = '', to = '' } = window;
    const parts = window.bare ? 'bare' : '';
    const group = [scope.tenant, dataset, scope.audience ?? '', from, to, parts].join('\u0000');
    const lifetime = this.#parts.lifetimeOf(dataset);
    const question = { dataset, window, scope, lifetime, group };
    const items = itemsOf(lanes, window);
    return lifetime === undefined
      ? this.#ask(question, items)
      : this.#readCached({ ...question, lifetime }, items);
  }

  get(
    dataset: string,
    keys: readonly string[],
    scope: RequestScope,
  ): Promise<ReadonlyMap<string, Row | SourceError>> {
    const { rows } = this.#parts;
    if (rows === undefined) return this.#source.get(dataset, keys, scope);
    const group = [scope.tenant, dataset, scope.audience ?? ''].join('\u0000');
    const items = keys.map((key) => ({ id: key, lane: key }));
    const ask: AskItems<Row | SourceError> = (wanted, together) =>
      this.#source.get(
        dataset,
        wanted.map(({ lane }) => lane),
        together,
      );
    return rows.read(group, items, scope, ask, this.#savedBy('sharing', dataset));
  }

  /** Forgets what is known of an owner, as something changed. */
  forget(change: LaneOwnerName): void {
    this.#parts.cache?.forget(change);
    const prefix = [change.tenant, ...(change.dataset === '' ? [] : [change.dataset]), ''];
    this.#parts.lanes?.detach(prefix.join('\u0000'));
    this.#parts.rows?.detach(prefix.join('\u0000'));
  }

  /** Forgets everything: nobody knows what has changed. */
  forgetAll(): void {
    this.#parts.cache?.clear();
  }

  /** Whether rows are kept. */
  get caches(): boolean {
    return this.#parts.cache !== undefined;
  }

  /** Ends what goes on behind answers. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#underWay);
    this.#parts.cache?.close();
  }

  async #readCached(
    question: Question & { readonly lifetime: Lifetime },
    items: readonly SharedItem[],
  ): Promise<Slices> {
    const { window, scope, lifetime, group } = question;
    const { ttlMs, revalidateMs, ifErrorMs } = lifetime;
    const now = Date.now();
    const answer = new Map<string, Slice | SourceError>();
    const missing: SharedItem[] = [];
    const outdated: SharedItem[] = [];
    const reserve = new Map<string, CachedLane>();
    for (const item of items) {
      const known = this.#find(group, item, window.limit);
      const age = known === undefined ? Number.POSITIVE_INFINITY : now - known.slice.asOf.getTime();
      if (known === undefined || age >= (scope.maxAgeMs ?? age + 1)) {
        missing.push(item);
      } else if (age <= ttlMs + revalidateMs) {
        answer.set(item.lane, cutSlice(known.slice, window.limit));
        if (age > ttlMs) outdated.push(item);
      } else {
        missing.push(item);
        if (age <= ttlMs + ifErrorMs) reserve.set(item.lane, known);
      }
    }
    if (answer.size > 0) {
      scope.usage?.add(this.#name, { cacheHits: answer.size });
      this.#savedBy('cache', question.dataset)(answer.size);
    }
    if (outdated.length > 0) this.#refresh(question, outdated);
    if (missing.length === 0) return answer;
    for (const [lane, outcome] of await this.#ask(question, missing)) {
      const known = reserve.get(lane);
      const isReserveNeeded = known !== undefined && outcome instanceof SourceError;
      answer.set(lane, isReserveNeeded ? instead(known, outcome, window.limit) : outcome);
    }
    return answer;
  }

  #savedBy(by: 'cache' | 'sharing', dataset: string): (count: number) => void {
    return (count) => this.#parts.observer.onSaved?.({ source: this.#name, dataset, by, count });
  }

  #find(group: string, { id }: SharedItem, limit: number): CachedLane | undefined {
    const known = this.#parts.cache?.find(`${group}\u0000${id}`);
    return known !== undefined && (known.limit >= limit || !known.slice.hasMore)
      ? known
      : undefined;
  }

  /** Reads some lanes now, together with who else asks for the like. */
  #ask(question: Question, items: readonly SharedItem[]): Promise<Slices> {
    const { group, window, scope } = question;
    const { lanes } = this.#parts;
    if (lanes === undefined) return this.#readNow(question, items);
    const ask: AskItems<Slice | SourceError> = (wanted, together) =>
      this.#readNow({ ...question, scope: together }, wanted);
    const onJoined = this.#savedBy('sharing', question.dataset);
    return lanes.read(`${group}\u0000${window.limit}`, items, scope, ask, onJoined);
  }

  async #readNow(question: Question, items: readonly SharedItem[]): Promise<Slices> {
    const { dataset, window, scope, lifetime } = question;
    const startedAt = Date.now();
    const keys = items.map(({ lane }) => lane);
    const slices = await this.#source.read(dataset, keys, windowOf(items, window), scope);
    if (lifetime !== undefined) {
      for (const item of items) {
        const slice = slices.get(item.lane);
        if (slice !== undefined) this.#keep({ ...question, lifetime }, item, slice, startedAt);
      }
    }
    return slices;
  }

  /** Keeps what is whole, and nothing of who is no more. */
  #keep(
    { dataset, group, window, scope, lifetime }: Question & { readonly lifetime: Lifetime },
    { id, lane }: SharedItem,
    slice: Slice | SourceError,
    startedAt: number,
  ): void {
    if (slice instanceof SourceError || slice.cut || slice.droppedRows > 0) return;
    if (slice.rows.some((row) => isGone(row) || row.unreadable !== undefined)) return;
    const { tenant } = scope;
    const owner = { tenant, dataset, owner: this.#parts.ownerOf(tenant, dataset, lane) };
    const key = `${group}\u0000${id}`;
    this.#parts.cache?.keep(key, owner, slice, window.limit, startedAt, lifetime);
  }

  /** Reads anew behind an answer; what is read so already is left out. */
  #refresh(question: Question, items: readonly SharedItem[]): void {
    if (this.#closing.signal.aborted) return;
    const { group } = question;
    const { tenant, audience } = question.scope;
    const wanted = items.filter(({ id }) => !this.#refreshing.has(`${group}\u0000${id}`));
    if (wanted.length === 0) return;
    const keys = wanted.map(({ id }) => `${group}\u0000${id}`);
    for (const key of keys) this.#refreshing.add(key);
    const scope: RequestScope = {
      signal: this.#closing.signal,
      tenant,
      priority: 'sync',
      ...(audience === undefined ? {} : { audience }),
    };
    const reading = this.#ask({ ...question, scope }, wanted).finally(() => {
      for (const key of keys) this.#refreshing.delete(key);
      this.#underWay.delete(reading);
    });
    this.#underWay.add(reading);
  }
}

/** What is answered where a source cannot be read: what it said before, and why that. */
function instead({ slice }: CachedLane, error: SourceError, limit: number): Slice {
  return { ...cutSlice(slice, limit), error };
}

function isGone(row: Row): boolean {
  const { deleted, mergedInto } = row as Partial<ProfileRow>;
  return deleted === true || mergedInto != null;
}
