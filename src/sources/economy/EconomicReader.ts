import { setMaxListeners } from 'node:events';
import type { Row } from '../../dataset/Row.js';
import { cutSlice } from '../cutSlice.js';
import type { RequestScope } from '../RequestScope.js';
import type { Slice } from '../Slice.js';
import type { Window } from '../Source.js';
import { SourceError } from '../SourceError.js';
import type { SourceObserver } from '../SourceObserver.js';
import { itemsOf } from './itemsOf.js';
import type { KeptLanes } from './KeptLanes.js';
import type { CachedLane, LaneOwnerName } from './LaneCache.js';
import type { CachedQuestion, LaneQuestion } from './LaneQuestion.js';
import type { LaneReader } from './LaneReader.js';
import type { Lifetime } from './lifetimeOf.js';
import { nameInGroup } from './nameInGroup.js';
import type { SharedItem } from './SharedItem.js';
import type { AskItems } from './SharedRead.js';
import type { Sharing } from './Sharing.js';
import { windowOf } from './windowOf.js';

type Slices = ReadonlyMap<string, Slice | SourceError>;

/** What a source's reads are saved by; what is left out is switched off. */
export interface EconomyParts {
  readonly lanes: Sharing<Slice> | undefined;
  readonly rows: Sharing<Row> | undefined;
  readonly kept: KeptLanes | undefined;
  lifetimeOf(dataset: string): Lifetime | undefined;
  readonly observer: Pick<SourceObserver, 'onSaved'>;
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
    const { kept } = this.#parts;
    return lifetime === undefined || kept === undefined
      ? this.#ask(question, items)
      : this.#readCached({ ...question, lifetime }, items, kept);
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
    this.#parts.kept?.forget(change);
    const prefix = [change.tenant, ...(change.dataset === '' ? [] : [change.dataset]), ''];
    this.#parts.lanes?.detach(prefix.join('\u0000'));
    this.#parts.rows?.detach(prefix.join('\u0000'));
  }

  /** What is kept; undefined where nothing is. */
  get kept(): KeptLanes | undefined {
    return this.#parts.kept;
  }

  /** Ends what goes on behind answers. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#underWay);
    this.#parts.kept?.close();
  }

  async #readCached(
    question: CachedQuestion,
    items: readonly SharedItem[],
    kept: KeptLanes,
  ): Promise<Slices> {
    const { window, scope, dataset } = question;
    const { answer, missing, outdated, reserve } = await kept.recall(question, items);
    if (answer.size > 0) {
      scope.usage?.add(this.#name, { cacheHits: answer.size });
      this.#savedBy('cache', dataset)(answer.size);
    }
    if (outdated.length > 0) this.#refresh(question, outdated, kept);
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

  /** Reads some lanes now, together with who else asks for the like. */
  #ask(question: LaneQuestion, items: readonly SharedItem[]): Promise<Slices> {
    const { group, window, scope } = question;
    const { lanes } = this.#parts;
    if (lanes === undefined) return this.#readNow(question, items);
    const ask: AskItems<Slice | SourceError> = (wanted, together) =>
      this.#readNow({ ...question, scope: together }, wanted);
    const onJoined = this.#savedBy('sharing', question.dataset);
    return lanes.read(`${group}\u0000${window.limit}`, items, scope, ask, onJoined);
  }

  async #readNow(question: LaneQuestion, items: readonly SharedItem[]): Promise<Slices> {
    const { dataset, window, scope, lifetime } = question;
    const { kept } = this.#parts;
    const startedAt = Date.now();
    const keys = items.map(({ lane }) => lane);
    const slices = await this.#source.read(dataset, keys, windowOf(items, window), scope);
    if (lifetime !== undefined) {
      for (const item of items) {
        const slice = slices.get(item.lane);
        if (slice !== undefined) kept?.keep({ ...question, lifetime }, item, slice, startedAt);
      }
    }
    return slices;
  }

  /** Reads anew behind an answer; what is read so already is left out. */
  #refresh(question: CachedQuestion, items: readonly SharedItem[], kept: KeptLanes): void {
    if (this.#closing.signal.aborted) return;
    const { group } = question;
    const { tenant, audience } = question.scope;
    const wanted = items.filter((item) => !this.#refreshing.has(nameInGroup(group, item)));
    if (wanted.length === 0) return;
    const keys = wanted.map((item) => nameInGroup(group, item));
    for (const key of keys) this.#refreshing.add(key);
    const scope: RequestScope = {
      signal: this.#closing.signal,
      tenant,
      priority: 'sync',
      ...(audience === undefined ? {} : { audience }),
    };
    const renew = async () => {
      const left = await kept.outdated({ ...question, scope }, wanted);
      if (left.length > 0) await this.#ask({ ...question, scope }, left);
    };
    // Nobody waits for it: who asks next reads anew, and is told what goes wrong.
    const reading = renew()
      .catch(() => undefined)
      .finally(() => {
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
