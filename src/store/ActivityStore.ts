import { Binary, type Collection, type Db, type UpdateFilter } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { ActivityDocument, OwnerKind } from './ActivityDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';
import { keepEventsOnce } from './keepEventsOnce.js';

/** Neither a customer id nor a hash is like this. */
const NOBODY = 'nobody';

/** What makes an entry nobody's. */
const EMPTIED: UpdateFilter<ActivityDocument> = { $set: { owner: NOBODY }, $unset: { sealed: '' } };

/** An interaction to be told of: hashes, and the sealed rest. */
export interface NewActivity<Content> {
  readonly event: string;
  readonly ownerKind: OwnerKind;
  readonly owner: string;
  readonly content: Content;
}

/** An entry of the outbox as the store hands it out; what is nobody's has no content any more. */
export interface StoredActivity<Content> extends Omit<NewActivity<Content>, 'content'> {
  readonly seq: number;
  readonly content: Content | undefined;
}

/**
 * The outbox of one tenant: what happened, numbered without gaps. A number is taken by inserting the
 * entry that has it, and only when its predecessor is there; so whoever has read up to a number has
 * missed nothing before it, whichever replicas wrote, and wherever one of them crashed.
 */
export class ActivityStore<Content> {
  readonly #collection: Collection<ActivityDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;
  /** A number that is known to be taken. */
  #known = 0;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<ActivityDocument>('activity');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    const collection = database.collection<ActivityDocument>('activity');
    const create = () =>
      collection.createIndexes([
        { key: { tenant: 1, seq: 1 } },
        { key: { tenant: 1, event: 1 }, unique: true },
      ]);
    try {
      await create();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await keepEventsOnce(collection, NOBODY);
      await create();
    }
  }

  /** Tenants of which anything is kept. */
  static tenants(database: Db): Promise<string[]> {
    return database.collection<ActivityDocument>('activity').distinct('tenant', {});
  }

  /** Adds an entry; false where its event is there already. */
  async append({ content, ...rest }: NewActivity<Content>): Promise<boolean> {
    if (this.#known === 0) this.#known = await this.head();
    for (;;) {
      const seq = this.#known + 1;
      const _id = this.#id(seq);
      const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
      try {
        await this.#collection.insertOne({
          ...rest,
          _id,
          tenant: this.#tenant,
          seq,
          at: new Date(),
          sealed,
        });
        this.#known = Math.max(this.#known, seq);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const taken = await this.#collection.findOne({ _id }, { readConcern: { level: 'local' } });
      // It is not the number that is taken, then, but the event that is there.
      if (taken === null || taken.event === rest.event) return false;
      this.#known = Math.max(this.#known, seq);
    }
  }

  /** The entries behind a number, in order and without gaps; at most `limit`. */
  async after(seq: number, limit: number): Promise<StoredActivity<Content>[]> {
    const found = await this.#collection
      .find({ tenant: this.#tenant, seq: { $gt: seq } })
      .sort({ seq: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id, sealed, ...rest }) => ({
      seq: rest.seq,
      event: rest.event,
      ownerKind: rest.ownerKind,
      owner: rest.owner,
      content:
        sealed === undefined
          ? undefined
          : (JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content),
    }));
  }

  /** The highest number that is taken; 0 before the first. */
  async head(): Promise<number> {
    const [last] = await this.#collection
      .find({ tenant: this.#tenant }, { projection: { seq: 1 } })
      .sort({ seq: -1 })
      .limit(1)
      .toArray();
    return last?.seq ?? 0;
  }

  /** The number of an event that is kept. */
  async numberOf(event: string): Promise<number | undefined> {
    const found = await this.#collection.findOne({ tenant: this.#tenant, event });
    return found?.seq;
  }

  /** Which of some events are kept. */
  async kept(events: readonly string[]): Promise<ReadonlySet<string>> {
    const filter = { tenant: this.#tenant, event: { $in: [...events] } };
    const found = await this.#collection.find(filter, { projection: { event: 1 } }).toArray();
    return new Set(found.map(({ event }) => event));
  }

  /** Empties the entries of some owners; they stay, as the numbers have no gaps. */
  async disown(owners: readonly string[]): Promise<void> {
    await this.#collection.updateMany(
      { tenant: this.#tenant, owner: { $in: [...owners] } },
      EMPTIED,
    );
  }

  /** Forgets entries from before an instant; the last of all is emptied, as the numbers go on behind it. */
  async prune(before: Date): Promise<void> {
    const head = await this.head();
    const old = { tenant: this.#tenant, at: { $lt: before } };
    await this.#collection.deleteMany({ ...old, seq: { $lt: head } });
    await this.#collection.updateMany({ ...old, sealed: { $exists: true } }, EMPTIED);
  }

  #id(seq: number): string {
    return `${this.#tenant}:${seq}`;
  }
}
