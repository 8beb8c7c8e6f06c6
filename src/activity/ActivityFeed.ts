import { setTimeout as sleep } from 'node:timers/promises';
import type { Row, RowReference } from '../dataset/Row.js';
import { RequestError } from '../errors/RequestError.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import { identifierOfLane } from '../sources/identifierOfLane.js';
import type { ActivityStore, NewActivity, StoredActivity } from '../store/ActivityStore.js';
import type { Activity } from './Activity.js';
import { ActivityTail } from './ActivityTail.js';
import { findOwners } from './findOwners.js';
import { NewsReads } from './NewsReads.js';

/** What is told of an interaction: its name, and whose it is. */
export type Announcement = Pick<Row, 'source' | 'dataset' | 'key' | 'owner'>;

const ATTEMPTS = 5;
const PAUSE_MS = 100;

/** What happens at a tenant's customers: told here by any replica, followed here from all. */
export class ActivityFeed {
  /** What those who follow here are told of, read once for all of them. */
  readonly reads = new NewsReads();
  readonly #store: ActivityStore<RowReference>;
  readonly #identity: IdentityStores;
  readonly #keyedBy: (row: Pick<Row, 'source' | 'dataset'>) => string;
  readonly #tail: ActivityTail;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    store: ActivityStore<RowReference>,
    identity: IdentityStores,
    keyedBy: (row: Pick<Row, 'source' | 'dataset'>) => string,
    pollMs: number,
  ) {
    this.#store = store;
    this.#identity = identity;
    this.#keyedBy = keyedBy;
    this.#tail = new ActivityTail(
      async (behind, limit) =>
        findOwners(unbroken(behind, await store.after(behind, limit)), identity),
      () => store.head(),
      pollMs,
    );
  }

  /** Tells of an interaction, once however often it is told of; false where it was already. */
  announce(row: Announcement): Promise<boolean> {
    // One after the other: those of one process would only take each other's numbers away.
    const added = this.#last.then(() => this.#store.append(this.#activityOf(row)));
    this.#last = added.catch(() => undefined);
    return added.finally(() => this.#tail.nudge());
  }

  /** Those interactions that were not told of yet. */
  async untold<R extends Announcement>(rows: readonly R[]): Promise<readonly R[]> {
    if (rows.length === 0) return rows;
    const kept = await this.#store.kept(rows.map((row) => this.#eventOf(row)));
    return rows.filter((row) => !kept.has(this.#eventOf(row)));
  }

  /** The place behind an interaction that was told of, or behind all that were. */
  async placeBehind(seen: RowReference | undefined): Promise<number> {
    if (seen === undefined) return this.#store.head();
    const event = this.#eventOf(seen);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const seq = await this.#store.numberOf(event);
      if (seq !== undefined) return seq;
      // What was recorded a moment ago may not be told of yet.
      await sleep(PAUSE_MS);
    }
    throw notKept();
  }

  /** What comes behind a place, from all replicas, each once and in one order for all who follow. */
  follow(behind: number, signal: AbortSignal): AsyncGenerator<readonly Activity[]> {
    return this.#tail.follow(behind, signal);
  }

  /** Whether anybody follows at this gateway. */
  get isFollowed(): boolean {
    return this.#tail.isFollowed;
  }

  /** Has what was told of some owners be nobody's. */
  disown(owners: readonly string[]): Promise<void> {
    return this.#store.disown(owners);
  }

  /** Forgets what nobody may go on from any more. */
  prune(before: Date): Promise<void> {
    return this.#store.prune(before);
  }

  /** Resolves when all that was told of here is written, or has failed. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #activityOf(row: Announcement): NewActivity<RowReference> {
    const { source, dataset, key, owner } = row;
    const keyedBy = this.#keyedBy(row);
    const { hasher } = this.#identity;
    const named = { event: this.#eventOf(row), content: { source, dataset, key } };
    if (keyedBy === 'CUSTOMER') return { ...named, ownerKind: 'CUSTOMER', owner };
    if (keyedBy === 'RECORD') {
      return { ...named, ownerKind: 'RECORD', owner: hasher.record(source, owner) };
    }
    const value = identifierOfLane(keyedBy, owner);
    return { ...named, ownerKind: 'IDENTIFIER', owner: hasher.identifier(keyedBy, value) };
  }

  #eventOf({ source, dataset, key }: RowReference): string {
    return this.#identity.hasher.content('activity', source, dataset, key);
  }
}

/** What follows on a number; throws where the next ones are not kept any more. */
function unbroken(
  behind: number,
  entries: StoredActivity<RowReference>[],
): StoredActivity<RowReference>[] {
  const [first] = entries;
  if (first !== undefined && first.seq !== behind + 1) throw notKept();
  const gap = entries.findIndex(({ seq }, place) => seq !== behind + 1 + place);
  return gap < 0 ? entries : entries.slice(0, gap);
}

function notKept(): RequestError {
  const expected = 'expects the id of an interaction that was told of, and not too long ago';
  return new RequestError(
    'BAD_CURSOR',
    `customerActivity(lastSeen:) ${expected}. Read the lists, and begin without it.`,
  );
}
