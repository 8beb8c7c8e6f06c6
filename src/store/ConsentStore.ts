import { Binary, type Collection, type Db, type Filter } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { ConsentDocument } from './ConsentDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';
import { type CustomerWindow, newestOfCustomers } from './newestOfCustomers.js';

/** A decision as the store hands it out: the sealed part open, as JSON. */
export interface StoredConsent<Content>
  extends Pick<ConsentDocument, 'key' | 'input' | 'customerId' | 'at' | 'recordedAt'> {
  readonly content: Content;
}

/** The decisions on consent that were told to Rotunda itself, for one tenant; none is ever changed. */
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
    await database
      .collection('consents')
      .createIndexes([{ key: { tenant: 1, customerId: 1, at: -1, key: -1 } }]);
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

  async #find(filter: Filter<ConsentDocument>): Promise<StoredConsent<Content>[]> {
    const found = await this.#collection.find(filter).toArray();
    return found.map((document) => this.#open(document));
  }

  #open(document: ConsentDocument): StoredConsent<Content> {
    const { _id, key, input, customerId, at, recordedAt, sealed } = document;
    const content = JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
    return { key, input, customerId, at, recordedAt, content };
  }

  #id(key: string): string {
    return `${this.#tenant}:${key}`;
  }
}
