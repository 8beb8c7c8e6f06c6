import { Binary, type Collection, type Db, type Filter } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { ConsentDelivery, ConsentDocument } from './ConsentDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';
import { type CustomerWindow, newestOfCustomers } from './newestOfCustomers.js';
import { removeOfCustomers } from './removeOfCustomers.js';

/** The delivery to one source, which an array filter names. */
const THIS = 'deliveries.$[this]';

/** A decision as the store hands it out: the sealed part open, as JSON. */
export interface StoredConsent<Content>
  extends Pick<ConsentDocument, 'key' | 'input' | 'customerId' | 'at' | 'recordedAt'> {
  readonly content: Content;
  readonly deliveries: readonly ConsentDelivery[];
}

/** Decisions that a source has not been told of. */
export interface PendingConsents {
  readonly source: string;
  readonly count: number;
  /** When the first of them was recorded. */
  readonly since: Date;
}

/** The decisions on consent that were told to Rotunda itself, for one tenant; none is ever changed, but for who was told of it. */
export class ConsentStore<Content> {
  readonly #collection: Collection<ConsentDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<ConsentDocument>('consents');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    const [state, nextAt] = ['deliveries.state', 'deliveries.nextAt'];
    await database
      .collection('consents')
      .createIndexes([
        { key: { tenant: 1, customerId: 1, at: -1, key: -1 } },
        { key: { tenant: 1, 'deliveries.source': 1, [state]: 1, [nextAt]: 1 } },
        { key: { [state]: 1, [nextAt]: 1 } },
      ]);
  }

  /** Tenants with decisions that a source is to be told of by an instant. */
  static tenantsWithDue(database: Db, now: Date): Promise<string[]> {
    return database
      .collection<ConsentDocument>('consents')
      .distinct('tenant', { deliveries: { $elemMatch: due(now) } });
  }

  /** What the sources have not been told of, over all tenants. */
  static countPending(database: Db): Promise<PendingConsents[]> {
    const isPending = { $match: { 'deliveries.state': 'PENDING' } };
    const group = { count: { $sum: 1 }, since: { $min: '$recordedAt' } };
    return database
      .collection<ConsentDocument>('consents')
      .aggregate<PendingConsents>([
        isPending,
        { $unwind: '$deliveries' },
        isPending,
        { $group: { _id: '$deliveries.source', ...group } },
        { $project: { _id: 0, source: '$_id', count: 1, since: 1 } },
      ])
      .toArray();
  }

  /** Writes a decision; false where one with its key is there already, which is left as it is. */
  async insert({ content, ...rest }: StoredConsent<Content>): Promise<boolean> {
    const _id = this.#id(rest.key);
    const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
    try {
      const tenant = this.#tenant;
      await this.#collection.insertOne({ ...rest, _id, tenant, sealed });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }

  /** Takes a decision that a source is to be told of now, so that nobody else does until an instant. */
  async claim(source: string, now: Date, until: Date): Promise<StoredConsent<Content> | undefined> {
    const claimed = await this.#collection.findOneAndUpdate(
      { tenant: this.#tenant, deliveries: { $elemMatch: { source, ...due(now) } } },
      {
        $set: { [`${THIS}.nextAt`]: until, [`${THIS}.isUnderWay`]: true },
        $inc: { [`${THIS}.attempts`]: 1 },
      },
      { returnDocument: 'after', arrayFilters: [{ 'this.source': source }] },
    );
    return claimed === null ? undefined : this.#open(claimed);
  }

  /** Notes how telling a source went, unless somebody has tried again since. */
  async settle(key: string, { source, attempts, ...rest }: ConsentDelivery): Promise<void> {
    const fields = Object.entries(rest).map(([name, value]) => [`${THIS}.${name}`, value]);
    await this.#collection.updateOne(
      {
        _id: this.#id(key),
        deliveries: { $elemMatch: { source, attempts, state: 'PENDING' } },
      },
      { $set: Object.fromEntries(fields) },
      { arrayFilters: [{ 'this.source': source }] },
    );
  }

  /** Makes due again what a source refused; answers how many decisions that is. */
  async retryFailed(source: string, now: Date): Promise<number> {
    const fresh = { state: 'PENDING', attempts: 0, nextAt: now, code: null };
    const fields = Object.entries(fresh).map(([name, value]) => [`${THIS}.${name}`, value]);
    const { modifiedCount } = await this.#collection.updateMany(
      { tenant: this.#tenant, deliveries: { $elemMatch: { source, state: 'FAILED' } } },
      { $set: Object.fromEntries(fields) },
      { arrayFilters: [{ 'this.source': source }] },
    );
    return modifiedCount;
  }

  byKeys(keys: readonly string[]): Promise<StoredConsent<Content>[]> {
    return this.#find({ _id: { $in: keys.map((key) => this.#id(key)) } });
  }

  /** The newest decisions of each customer id, one more than asked for where there are more. */
  async newest(
    customerIds: readonly string[],
    window: CustomerWindow,
  ): Promise<Map<string, StoredConsent<Content>[]>> {
    const found = await newestOfCustomers(this.#collection, this.#tenant, customerIds, window);
    return new Map([...found].map(([id, all]) => [id, all.map((one) => this.#open(one))]));
  }

  /** Removes all that is about any of the customers; answers how many that were. */
  removeOf(customerIds: readonly string[]): Promise<number> {
    return removeOfCustomers(this.#collection, this.#tenant, customerIds);
  }

  async #find(filter: Filter<ConsentDocument>): Promise<StoredConsent<Content>[]> {
    const found = await this.#collection.find(filter).toArray();
    return found.map((document) => this.#open(document));
  }

  #open(document: ConsentDocument): StoredConsent<Content> {
    const { _id, key, input, customerId, at, recordedAt, deliveries = [], sealed } = document;
    const content = JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
    return { key, input, customerId, at, recordedAt, deliveries, content };
  }

  #id(key: string): string {
    return `${this.#tenant}:${key}`;
  }
}

/** A delivery that is to be tried by an instant. */
function due(now: Date) {
  return { state: 'PENDING' as const, nextAt: { $lte: now } };
}
