import { LRUCache } from 'lru-cache';
import { roughSize } from '../../lib/roughSize.js';
import { sweepStale } from '../../lib/sweepStale.js';
import type { Slice } from '../Slice.js';
import type { EconomyOptions } from './economyOptions.js';
import type { Lifetime } from './lifetimeOf.js';

/** What was read of a lane, and how much was asked for. */
export interface CachedLane {
  /** As it is answered: it says as of when. */
  readonly slice: Slice & { readonly asOf: Date };
  readonly limit: number;
}

/** Whose rows they are, as a hash, and of which dataset; of a change, empty stands for all. */
export interface LaneOwnerName {
  readonly tenant: string;
  readonly dataset: string;
  readonly owner: string;
}

interface Entry extends CachedLane, LaneOwnerName {}

/** How long it is remembered that something changed: longer than any read that began before. */
const REMEMBERED_MS = 300_000;
const MOST_REMEMBERED = 100_000;

/** Slices of one source, bounded in number and size; those of an owner can be forgotten. */
export class LaneCache {
  readonly #entries: LRUCache<string, Entry>;
  readonly #byOwner = new Map<string, Set<string>>();
  readonly #changes = new LRUCache<string, number>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
  readonly #stopSweeping: () => void;
  #clearedAt = 0;

  constructor({ maxEntries, maxBytes }: NonNullable<EconomyOptions['cache']>) {
    this.#entries = new LRUCache({
      max: maxEntries,
      maxSize: maxBytes,
      sizeCalculation: ({ slice }, key) => roughSize(slice.rows) + roughSize(key),
      dispose: (entry, key) => this.#unlist(entry, key),
    });
    this.#stopSweeping = sweepStale(this.#entries);
  }

  find(key: string): CachedLane | undefined {
    return this.#entries.get(key);
  }

  /** Keeps what was asked for at an instant, unless it changed since; answers whether it did not. */
  keep(
    key: string,
    owner: LaneOwnerName,
    lane: CachedLane,
    askedAt: number,
    { keptMs }: Lifetime,
  ): boolean {
    if (this.#changedAt(owner) >= askedAt) return false;
    const entry = { ...owner, ...lane };
    this.#entries.set(key, entry, { ttl: keptMs });
    // What is larger than all that may be kept is not kept.
    if (!this.#entries.has(key)) return true;
    const name = ownerOf(owner);
    const listed = this.#byOwner.get(name);
    if (listed === undefined) this.#byOwner.set(name, new Set([key]));
    else listed.add(key);
    return true;
  }

  /** Forgets the rows that a change is about. */
  forget(change: LaneOwnerName): void {
    const { tenant, dataset, owner } = change;
    this.#changes.set(nameOf(change), Date.now());
    const listed = this.#byOwner.get(ownerOf(change)) ?? [];
    for (const key of owner === '' ? [...this.#entries.keys()] : listed) {
      const entry = this.#entries.peek(key);
      const isMeant = entry?.tenant === tenant && (dataset === '' || entry.dataset === dataset);
      if (isMeant) this.#entries.delete(key);
    }
  }

  /** Forgets everything: nobody knows what has changed. */
  clear(): void {
    this.#clearedAt = Date.now();
    this.#entries.clear();
  }

  close(): void {
    this.#stopSweeping();
    this.#entries.clear();
  }

  #changedAt({ tenant, dataset, owner }: LaneOwnerName): number {
    const changes = [
      { tenant, dataset, owner },
      { tenant, dataset, owner: '' },
      { tenant, dataset: '', owner },
      { tenant, dataset: '', owner: '' },
    ];
    const times = changes.map((change) => this.#changes.get(nameOf(change)) ?? 0);
    return Math.max(this.#clearedAt, ...times);
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

function nameOf({ tenant, dataset, owner }: LaneOwnerName): string {
  return `${tenant}\u0000${dataset}\u0000${owner}`;
}
