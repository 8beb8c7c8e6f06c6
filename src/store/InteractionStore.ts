import { Binary, type Collection, type Db, type Filter } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { InteractionDocument } from './InteractionDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';
import { type CustomerWindow, newestOfCustomers } from './newestOfCustomers.js';
import { removeOfCustomers } from './removeOfCustomers.js';

/** An interaction as the store hands it out: the sealed part open, as JSON. */
export interface StoredInteraction<Content>
  extends Pick<InteractionDocument, 'key' | 'input' | 'customerId' | 'at' | 'recordedAt'> {
  readonly content: Content;
}

/** The interactions that were told to Rotunda itself, for one tenant; none is ever changed. */
export class InteractionStore<Content> {
  readonly #collection: Collection<InteractionDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<InteractionDocument>('interactions');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database
      .collection('interactions')
      .createIndexes([
        { key: { tenant: 1, customerId: 1, at: -1, key: -1 } },
        { key: { tenant: 1, at: 1, key: 1 } },
        { key: { announced: 1, recordedAt: 1 } },
      ]);
  }

  /** Tenants with interactions from before an instant that nobody may have been told of. */
  static tenantsWithUnannounced(database: Db, before: Date): Promise<string[]> {
    return database
      .collection<InteractionDocument>('interactions')
      .distinct('tenant', { announced: false, recordedAt: { $lt: before } });
  }

  /** Writes an interaction; false where one with its key is there already, which is left as it is. */
  async insert({ content, ...rest }: StoredInteraction<Content>): Promise<boolean> {
    const _id = this.#id(rest.key);
    const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
    try {
      await this.#collection.insertOne({
        ...rest,
        _id,
        tenant: this.#tenant,
        announced: false,
        sealed,
      });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }

  byKeys(keys: readonly string[]): Promise<StoredInteraction<Content>[]> {
    return this.#find({ _id: { $in: keys.map((key) => this.#id(key)) } });
  }

  /** The newest interactions of each customer id, one more than asked for where there are more. */
  async newest(
    customerIds: readonly string[],
    window: CustomerWindow,
  ): Promise<Map<string, StoredInteraction<Content>[]>> {
    const found = await newestOfCustomers(this.#collection, this.#tenant, customerIds, window);
    return new Map([...found].map(([id, all]) => [id, all.map((one) => this.#open(one))]));
  }

  /** Interactions from before an instant that nobody may have been told of. */
  unannounced(before: Date): Promise<StoredInteraction<Content>[]> {
    return this.#find({ tenant: this.#tenant, announced: false, recordedAt: { $lt: before } });
  }

  async markAnnounced(key: string): Promise<void> {
    await this.#collection.updateOne({ _id: this.#id(key) }, { $set: { announced: true } });
  }

  /** Removes all that is about any of the customers; answers how many that were. */
  removeOf(customerIds: readonly string[]): Promise<number> {
    return removeOfCustomers(this.#collection, this.#tenant, customerIds);
  }

  async #find(filter: Filter<InteractionDocument>): Promise<StoredInteraction<Content>[]> {
    const found = await this.#collection.find(filter).toArray();
    return found.map((document) => this.#open(document));
  }

  /** All interactions within a range of time, oldest first, in pages. */
  async *within(
    { from, to }: { readonly from: string; readonly to: string },
    pageSize: number,
  ): AsyncGenerator<readonly StoredInteraction<Content>[]> {
    const range = { tenant: this.#tenant, at: { $gte: from, $lt: to } };
    let behind: Filter<InteractionDocument> = {};
    for (;;) {
      const page = await this.#collection
        .find({ ...range, ...behind })
        .sort({ at: 1, key: 1 })
        .limit(pageSize)
        .toArray();
      if (page.length > 0) yield page.map((document) => this.#open(document));
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
      behind = { $or: [{ at: { $gt: last.at } }, { at: last.at, key: { $gt: last.key } }] };
    }
  }

  #open(document: InteractionDocument): StoredInteraction<Content> {
    const { _id, key, input, customerId, at, recordedAt, sealed } = document;
    const content = JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
    return { key, input, customerId, at, recordedAt, content };
  }

  #id(key: string): string {
    return `${this.#tenant}:${key}`;
  }
}
