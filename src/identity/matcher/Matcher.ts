import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { CustomerChange, CustomerStore } from '../../store/CustomerStore.js';
import type { RecordStore } from '../../store/RecordStore.js';
import type { StopStore } from '../../store/StopStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import { DuplicateFinder } from '../duplicates/DuplicateFinder.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import type { ContradictionStop, Stop } from '../linking/clusters/Stop.js';
import { scaleModel } from '../matching/scoring/scaleModel.js';
import { weightOf } from '../matching/scoring/weightOf.js';
import { fromStored, type RecordContent } from '../RecordContent.js';
import type { MatchSettings } from './MatchSettings.js';

/** How far the matcher of a tenant is. */
export type MatcherPhase = 'OFF' | 'LOADING' | 'READY';

/** What a matcher reads. */
export interface MatcherStores {
  readonly customers: CustomerStore<CustomerContent>;
  readonly records: RecordStore<RecordContent>;
  readonly stops: StopStore<Stop>;
}

/** How often is looked for what other replicas and `rotunda sync` wrote. */
const POLL_MS = 2_000;
/** Clocks of replicas may differ by this much, and a write take this long. */
const OVERLAP_MS = 10_000;
/** How often everything is compared with the store, in case that was not enough. */
const WHOLE_MS = 600_000;
const BATCH = 500;
/** How long to compare at a stretch before others have their turn. */
const STRETCH_MS = 8;
/** How long whoever asks while the matcher is being loaded waits for it. */
const PATIENCE_MS = 2_000;
/** Records of one customer that are looked for at once, and what may come of that. */
const MOST_ALIKE = 50;

/**
 * Matches the records of one tenant by likeness, in memory: loaded in the background, then kept
 * current by what changes in the store, whoever changed it. No source is ever asked.
 */
export class Matcher {
  readonly #stores: MatcherStores;
  readonly #settings: MatchSettings | undefined;
  #finder: DuplicateFinder | undefined;
  /** By customer: which of its versions is known. */
  readonly #stamps = new Map<string, string>();
  readonly #stopping = new AbortController();
  #phase: MatcherPhase;
  #loaded: Promise<void> | undefined;
  #running: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #seenUntil = 0;
  #wholeAt = 0;
  #run: string | undefined;

  constructor(stores: MatcherStores, settings: MatchSettings | undefined) {
    this.#stores = stores;
    this.#settings = settings;
    this.#phase = settings === undefined ? 'OFF' : 'LOADING';
  }

  /** Records that are matched; none are known while they are being loaded. */
  get size(): number {
    return this.#finder?.size ?? 0;
  }

  get phase(): MatcherPhase {
    return this.#phase;
  }

  /** Loads what there is, in the background, once; resolves when it is there. */
  async start(): Promise<void> {
    if (this.#settings === undefined || this.#stopping.signal.aborted) return;
    this.#loaded ??= this.#load(this.#settings);
    await this.#loaded;
  }

  /** Ends what is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#timer);
    await this.#loaded;
    await this.#running.catch(() => undefined);
  }

  /**
   * What is known of duplicates, brought up to date; undefined where no model is configured, or where
   * it is still being loaded after a while.
   */
  async current(): Promise<DuplicateFinder | undefined> {
    if (this.#settings === undefined) return undefined;
    await Promise.race([this.start(), sleep(PATIENCE_MS, undefined, { ref: false })]);
    if (this.#phase !== 'READY') return undefined;
    await this.#catchUp();
    return this.#finder;
  }

  /** Takes records in as they are now, and answers others that the model alone links with them. */
  meet(records: readonly IdentityRecord[]): string[] {
    if (this.#phase !== 'READY' || this.#finder === undefined) return [];
    const finder = this.#finder;
    finder.note(records);
    const { autoLink } = this.#settings ?? {};
    if (autoLink === undefined) return [];
    const leastWeight = weightOf(autoLink);
    const found = records.slice(0, MOST_ALIKE).flatMap(({ key }) => finder.alike(key, leastWeight));
    return [...new Set(found)].slice(0, MOST_ALIKE);
  }

  /** What changed in the store is taken in once: whoever asks while that goes on waits for the next time. */
  #catchUp(): Promise<void> {
    this.#queued ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#queued = undefined;
        this.#running = this.#takeChanges();
        return this.#running;
      });
    return this.#queued;
  }

  async #load({ model, suggest }: MatchSettings): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const scaled = scaleModel(model, await this.#stores.records.count());
        const finder = new DuplicateFinder(scaled, weightOf(suggest));
        this.#finder = finder;
        this.#wholeAt = 0;
        this.#stamps.clear();
        await this.#takeChanges();
        await this.#compareAll(finder.records);
        break;
      } catch {
        // The store is away; requests that need it say so.
        await sleep(POLL_MS, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
    if (signal.aborted) return;
    this.#phase = 'READY';
    this.#timer = setInterval(() => void this.#catchUp().catch(() => undefined), POLL_MS).unref();
  }

  async #takeChanges(): Promise<void> {
    const isWhole = Date.now() - this.#wholeAt >= WHOLE_MS;
    const since = isWhole ? 0 : this.#seenUntil - OVERLAP_MS;
    const startedAt = Date.now();
    const gone = new Set(isWhole ? this.#stamps.keys() : []);
    let batch: CustomerChange[] = [];
    for await (const change of this.#stores.customers.changedSince(new Date(since))) {
      if (this.#stopping.signal.aborted) return;
      gone.delete(change.id);
      if (this.#stamps.get(change.id) === stampOf(change)) continue;
      batch.push(change);
      if (batch.length < BATCH) continue;
      await this.#take(batch);
      batch = [];
    }
    await this.#take(batch);
    await this.#forget([...gone]);
    await this.#takeStops();
    if (isWhole) this.#wholeAt = startedAt;
    // Else what was written last would be read again each time, for as long as nothing else is.
    this.#seenUntil = Math.max(this.#seenUntil, startedAt);
  }

  async #take(changes: readonly CustomerChange[]): Promise<void> {
    if (changes.length === 0) return;
    const keys = changes.flatMap(({ recordKeys }) => recordKeys);
    const records = (await this.#stores.records.byKeys([...new Set(keys)])).map(fromStored);
    const concerned = this.#finder?.take(changes, records) ?? [];
    for (const change of changes) {
      this.#stamps.set(change.id, stampOf(change));
      this.#seenUntil = Math.max(this.#seenUntil, change.updatedAt.getTime());
    }
    if (this.#phase === 'READY') await this.#compareAll(concerned);
  }

  /** Customers that are in the store no more. */
  async #forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.#stamps.delete(id);
    const owners = ids.map((id) => ({ id, recordKeys: [] }));
    const concerned = this.#finder?.take(owners, []) ?? [];
    if (this.#phase === 'READY') await this.#compareAll(concerned);
  }

  /** Pairs that contradicted each other when everything was linked last. */
  async #takeStops(): Promise<void> {
    const { stops } = this.#stores;
    const latest = await stops.latest();
    if (latest === undefined || latest.run === this.#run) return;
    const found = await stops.ofKind(latest.run, 'contradiction', MOST_REVIEWED);
    this.#finder?.review(found.map((stop) => (stop as ContradictionStop).records));
    this.#run = latest.run;
  }

  async #compareAll(keys: Iterable<string>): Promise<void> {
    let since = performance.now();
    for (const key of keys) {
      this.#finder?.compare(key);
      if (performance.now() - since < STRETCH_MS) continue;
      await setImmediate();
      if (this.#stopping.signal.aborted) return;
      since = performance.now();
    }
  }
}

/** Contradictions that are shown to people, as many as a linking keeps. */
const MOST_REVIEWED = 10_000;

function stampOf({ version, updatedAt }: CustomerChange): string {
  return `${version} ${updatedAt.getTime()}`;
}
