import { LRUCache } from 'lru-cache';
import { roughSize } from '../../lib/roughSize.js';
import type { Slice } from '../Slice.js';
import type { EconomyOptions } from './economyOptions.js';
import type { Lifetime } from './lifetimeOf.js';

/** What was read of a lane, and how much was asked for. */
export interface CachedLane {
  /** As it is answered: it says as of when. */
  readonly slice: Slice & { readonly asOf: Date };
  readonly limit: number;
}

/** What a lane is found by when it changed: one dataset of somebody, as a hash. */
export interface LaneOwnerName {
  readonly tenant: string;
  readonly dataset: string;
  readonly owner: string;
}

interface Entry extends CachedLane, LaneOwnerName {}

const SWEEP_MS = 30_000;
/** How long it is remembered that something changed: longer than any read that began before. */
const REMEMBERED_MS = 300_000;
const MOST_REMEMBERED = 100_000;

/** Slices of one source, bounded in number and size; those of an owner can be forgotten. */
export class LaneCache {
  readonly #entries: LRUCache<string, Entry>;
  readonly #byOwner = new Map<string, Set<string>>();
  readonly #changes = new LRUCache<string, number>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  readonly #sweeper: NodeJS.Timeout;
  #clearedAt = 0;

  constructor({ maxEntries, maxBytes }: NonNullable<EconomyOptions['cache']>) {
    this.#entries = new LRUCache({
      max: maxEntries,
      maxSize: maxBytes,
      sizeCalculation: ({ slice }, key) => roughSize(slice.rows) + roughSize(key),
      dispose: (entry, key) => this.#unlist(entry, key),
    });
    // What may not be answered any more is not to lie in memory either.
    this.#sweeper = setInterval(() => this.#entries.purgeStale(), SWEEP_MS).unref();
  }

  find(key: string): CachedLane | undefined {
    return this.#entries.get(key);
  }

  /** Keeps what was read from an instant on, unless it changed since. */
  keep(
    key: string,
    owner: LaneOwnerName,
    slice: Slice,
    limit: number,
    startedAt: number,
    { ttlMs, revalidateMs, ifErrorMs }: Lifetime,
  ): void {
    const changedAt = Math.max(
      this.#clearedAt,
      this.#changes.get(changeOf(owner)) ?? 0,
      this.#changes.get(changeOf({ ...owner, dataset: '' })) ?? 0,
    );
    if (changedAt >= startedAt) return;
    const entry = { ...owner, slice: { ...slice, asOf: new Date(startedAt) }, limit };
    const ttl = ttlMs + Math.max(revalidateMs, ifErrorMs);
    this.#entries.set(key, entry, { ttl });
    // What is larger than all that may be kept is not kept.
    if (!this.#entries.has(key)) return;
    const name = ownerOf(owner);
    const listed = this.#byOwner.get(name);
    if (listed === undefined) this.#byOwner.set(name, new Set([key]));
    else listed.add(key);
  }

  /** Forgets the rows of an owner, of all datasets where none is named. */
  forget({ tenant, dataset, owner }: Omit<LaneOwnerName, 'dataset'> & { dataset?: string }): void {
    this.#changes.set(changeOf({ tenant, dataset: dataset ?? '', owner }), Date.now());
    for (const key of this.#byOwner.get(ownerOf({ tenant, owner })) ?? []) {
      if (dataset === undefined || this.#entries.peek(key)?.dataset === dataset) {
        this.#entries.delete(key);
      }
    }
  }

  /** Forgets everything: nobody knows what has changed. */
  clear(): void {
    this.#clearedAt = Date.now();
    this.#entries.clear();
  }

  close(): void {
    clearInterval(this.#sweeper);
    this.#entries.clear();
  }

  #unlist(entry: Entry, key: string): void {
    const name = ownerOf(entry);
    const listed = this.#byOwner.get(name);
    listed?.delete(key);
    if (listed?.size === 0) this.#byOwner.delete(name);
  }
}

function ownerOf({ tenant, owner }: Pick<LaneOwnerName, 'tenant' | 'owner'>): string {
  return `${tenant}\u0000${owner}`;
}

function changeOf({ tenant, dataset, owner }: LaneOwnerName): string {
  return `${tenant}\u0000${dataset}\u0000${owner}`;
}
