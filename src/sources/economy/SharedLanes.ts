import { deserialize, serialize } from 'node:v8';
import type { KeyedHasher } from '../../lib/crypto/KeyedHasher.js';
import type { Vault } from '../../lib/crypto/Vault.js';
import type { Slice } from '../Slice.js';
import type { CachedLane, LaneOwnerName } from './LaneCache.js';
import type { SharedShelf } from './SharedShelf.js';

/** What the lanes of one source are shared with. */
export interface SharedLanesParts {
  readonly shelf: SharedShelf;
  readonly hasher: KeyedHasher;
  readonly vault: Vault;
  /** Tells what rows look like apart: replicas share with those alone whose mappings are the same. */
  readonly fingerprint: string;
  /** The datasets that are kept, and how long the rows of each may be answered. */
  readonly lifetimesMs: ReadonlyMap<string, number>;
}

/** A lane that somebody may have read already, named as the cache in memory names it. */
export interface SoughtLane {
  readonly key: string;
  readonly owner: LaneOwnerName;
}

/** What is known of it: the ticket to keep a later reading with, and what is kept. */
export interface FoundLane {
  readonly ticket: string;
  readonly lane: CachedLane | undefined;
}

interface Kept {
  readonly marks: readonly string[];
  readonly limit: number;
  readonly asOf: number;
  readonly slice: Slice;
}

/** Raised when what is kept gets another shape. */
const FORMAT = '1';
const LEVEL_MS = 604_800_000;
const MOST_BYTES = 1_048_576;

/**
 * Lanes of one source that replicas keep for each other, encrypted. What is kept of an owner lies in
 * one box, and counts only while that box, the dataset's and the source's have the marks that they had
 * before it was read: so a change throws a box away, and nothing that was read before it, or is lost
 * halfway, is ever found again.
 */
export class SharedLanes {
  readonly #source: string;
  readonly #parts: SharedLanesParts;
  /** Whether something was to be forgotten that could not be. */
  #owes = false;

  constructor(source: string, parts: SharedLanesParts) {
    this.#source = source;
    this.#parts = parts;
  }

  /** Looks for lanes of one dataset and tenant, in their order; undefined where nobody can tell now. */
  async find(sought: readonly SoughtLane[]): Promise<readonly FoundLane[] | undefined> {
    const [first] = sought;
    if (first === undefined || (this.#owes && !(await this.forgetAll()))) return undefined;
    const { tenant, dataset } = first.owner;
    const lastsMs = 2 * (this.#parts.lifetimesMs.get(dataset) ?? 0);
    const levels = [this.#box(), this.#box(tenant, dataset)];
    const places = sought.map(({ key, owner }) => ({ ...this.#placeOf(key, owner), lastsMs }));
    const found = await this.#parts.shelf.look([
      ...levels.map((box) => ({ box, name: '', lastsMs: LEVEL_MS })),
      ...places,
    ]);
    if (found === undefined) return undefined;
    const marks = found.slice(0, levels.length).map(({ mark }) => mark);
    return places.map(({ box, name }, at) => {
      const { mark = '', thing } = found[at + levels.length] ?? {};
      const ticket = JSON.stringify([mark, ...marks]);
      return { ticket, lane: thing && this.#open(thing, `${box}:${name}`, marks) };
    });
  }

  /** Keeps a lane that was read after it was looked for. */
  keep({ key, owner }: SoughtLane, ticket: string, { slice, limit }: CachedLane): void {
    const [mark, ...marks] = JSON.parse(ticket) as [string, ...string[]];
    const { box, name } = this.#placeOf(key, owner);
    const kept: Kept = { marks, limit, asOf: slice.asOf.getTime(), slice };
    const bytes = serialize(kept);
    if (bytes.length > MOST_BYTES) return;
    const thing = this.#parts.vault.seal(bytes, `${box}:${name}`);
    this.#parts.shelf.keep(box, mark, name, thing);
  }

  /** Forgets the rows that a change is about. */
  forget({ tenant, dataset, owner }: LaneOwnerName): void {
    const datasets = dataset === '' ? [...this.#parts.lifetimesMs.keys()] : [dataset];
    const boxes = datasets.map((one) =>
      owner === '' ? this.#box(tenant, one) : this.#box(tenant, one, owner),
    );
    void this.#drop(boxes);
  }

  /** Forgets everything; answers whether that was done. */
  async forgetAll(): Promise<boolean> {
    this.#owes = false;
    await this.#drop([this.#box()]);
    return !this.#owes;
  }

  /** Whether all that was to be forgotten is. */
  get isSettled(): boolean {
    return !this.#owes;
  }

  async #drop(boxes: readonly string[]): Promise<void> {
    if (!(await this.#parts.shelf.drop(boxes))) this.#owes = true;
  }

  #open(thing: Buffer, context: string, marks: readonly string[]): CachedLane | undefined {
    try {
      const kept = deserialize(this.#parts.vault.openBytes(thing, context)) as Kept;
      if (kept.marks.some((mark, at) => mark !== marks[at])) return undefined;
      // The clock of who kept it may be ahead of ours.
      const asOf = new Date(Math.min(kept.asOf, Date.now()));
      return { slice: { ...kept.slice, asOf }, limit: kept.limit };
    } catch {
      // Under a key that is no more, or not of this version: as if it were not there.
      return undefined;
    }
  }

  #placeOf(key: string, { tenant, dataset, owner }: LaneOwnerName) {
    return { box: this.#box(tenant, dataset, owner), name: this.#parts.hasher.hash('lane', key) };
  }

  #box(...parts: readonly string[]): string {
    const { hasher, fingerprint } = this.#parts;
    return hasher.hash('shared', FORMAT, this.#source, fingerprint, ...parts);
  }
}
