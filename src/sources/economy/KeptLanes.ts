import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Row } from '../../dataset/Row.js';
import { cutSlice } from '../cutSlice.js';
import type { Slice } from '../Slice.js';
import { SourceError } from '../SourceError.js';
import type { CachedLane, LaneCache, LaneOwnerName } from './LaneCache.js';
import type { CachedQuestion } from './LaneQuestion.js';
import { nameInGroup } from './nameInGroup.js';
import type { SharedItem } from './SharedItem.js';
import type { SharedLanes, SoughtLane } from './SharedLanes.js';

/** What is known of some lanes. */
export interface RecalledLanes {
  /** What can be answered, by lane. */
  readonly answer: Map<string, Slice | SourceError>;
  readonly missing: readonly SharedItem[];
  /** Answered, and to be read anew. */
  readonly outdated: readonly SharedItem[];
  /** What stands in for the missing where they cannot be read, by lane. */
  readonly reserve: ReadonlyMap<string, CachedLane>;
}

type OwnerOf = (tenant: string, dataset: string, lane: string) => string;

/** The lanes of one source that are kept: here, and where replicas share them by other replicas. */
export class KeptLanes {
  readonly #cache: LaneCache;
  readonly #shared: SharedLanes | undefined;
  readonly #ownerOf: OwnerOf;
  #isShared = false;

  /** `ownerOf` names the owner of a lane as changes name it. */
  constructor(cache: LaneCache, shared: SharedLanes | undefined, ownerOf: OwnerOf) {
    this.#cache = cache;
    this.#shared = shared;
    this.#ownerOf = ownerOf;
  }

  /** What is known of some lanes, and may be answered. */
  async recall(question: CachedQuestion, items: readonly SharedItem[]): Promise<RecalledLanes> {
    const recalled = this.#recall(question, items);
    if (recalled.missing.length === 0) return recalled;
    const sought = await this.#borrow(question, recalled.missing);
    return sought === undefined ? recalled : this.#recall(question, merge(items, sought));
  }

  /** Those of some lanes that nobody has read lately. */
  async outdated(
    question: CachedQuestion,
    items: readonly SharedItem[],
  ): Promise<readonly SharedItem[]> {
    const sought = (await this.#borrow(question, items)) ?? items;
    const { missing, outdated } = this.#recall(question, sought);
    return [...missing, ...outdated];
  }

  /** Keeps what is whole, and nothing of who is no more. */
  keep(
    question: CachedQuestion,
    item: SharedItem,
    slice: Slice | SourceError,
    startedAt: number,
  ): void {
    if (slice instanceof SourceError || slice.cut || slice.droppedRows > 0) return;
    if (slice.rows.some((row) => isGone(row) || row.unreadable !== undefined)) return;
    const { window, lifetime } = question;
    const sought = this.#soughtAs(question, item);
    const { key, owner } = sought;
    const kept = { slice: { ...slice, asOf: new Date(startedAt) }, limit: window.limit };
    const isUnchanged = this.#cache.keep(key, owner, kept, startedAt, lifetime);
    if (isUnchanged && item.ticket !== undefined) this.#shared?.keep(sought, item.ticket, kept);
  }

  /** Whether to answer what other replicas keep, too: only while all that changed is heard of. */
  share(isShared: boolean): void {
    this.#isShared = isShared;
  }

  /** Forgets the rows that a change is about. */
  forget(change: LaneOwnerName): void {
    this.#cache.forget(change);
    this.#shared?.forget(change);
  }

  /** Forgets all that is kept here. */
  forgetOwn(): void {
    this.#cache.clear();
  }

  /** Forgets everything, for all replicas: nobody knows what has changed. */
  async forgetAll(): Promise<void> {
    this.#cache.clear();
    await this.#shared?.forgetAll();
  }

  /** Whether all that was to be forgotten is, for all replicas. */
  get isSettled(): boolean {
    return this.#shared?.isSettled ?? true;
  }

  close(): void {
    this.#cache.close();
  }

  #recall({ window, scope, lifetime, group }: CachedQuestion, items: readonly SharedItem[]) {
    const { ttlMs, revalidateMs, ifErrorMs } = lifetime;
    const now = Date.now();
    const answer = new Map<string, Slice | SourceError>();
    const missing: SharedItem[] = [];
    const outdated: SharedItem[] = [];
    const reserve = new Map<string, CachedLane>();
    for (const item of items) {
      const known = this.#find(group, item, window.limit);
      const age = known === undefined ? Number.POSITIVE_INFINITY : ageOf(known, now);
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
    return { answer, missing, outdated, reserve };
  }

  /** Looks for lanes among what other replicas keep; the items then have tickets. Undefined where it cannot. */
  async #borrow(
    question: CachedQuestion,
    items: readonly SharedItem[],
  ): Promise<readonly SharedItem[] | undefined> {
    const shared = this.#shared;
    if (!this.#isShared || shared === undefined || question.scope.maxAgeMs === 0) return undefined;
    const sought = items.map((item) => this.#soughtAs(question, item));
    const askedAt = Date.now();
    const found = await shared.find(sought);
    return found?.map(({ ticket, lane }, at) => {
      const { key, owner } = sought[at] as SoughtLane;
      const known = this.#cache.find(key)?.slice.asOf ?? 0;
      if (lane !== undefined && lane.slice.asOf > known) {
        this.#cache.keep(key, owner, lane, askedAt, question.lifetime);
      }
      return { ...(items[at] as SharedItem), ticket };
    });
  }

  #soughtAs({ group, scope, dataset }: CachedQuestion, item: SharedItem): SoughtLane {
    const { tenant } = scope;
    const owner = { tenant, dataset, owner: this.#ownerOf(tenant, dataset, item.lane) };
    return { key: nameInGroup(group, item), owner };
  }

  #find(group: string, item: SharedItem, limit: number): CachedLane | undefined {
    const known = this.#cache.find(nameInGroup(group, item));
    return known !== undefined && (known.limit >= limit || !known.slice.hasMore)
      ? known
      : undefined;
  }
}

/** How old rows are: beyond all bounds where they are from later than now, as the clock was set back since. */
function ageOf({ slice }: CachedLane, now: number): number {
  const age = now - slice.asOf.getTime();
  return age < 0 ? Number.POSITIVE_INFINITY : age;
}

/** The items, with what was found out about some of them. */
function merge(items: readonly SharedItem[], some: readonly SharedItem[]): readonly SharedItem[] {
  const byId = new Map(some.map((item) => [item.id, item]));
  return items.map((item) => byId.get(item.id) ?? item);
}

function isGone(row: Row): boolean {
  const { deleted, mergedInto } = row as Partial<ProfileRow>;
  return deleted === true || mergedInto != null;
}
