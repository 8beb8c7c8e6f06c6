import { Binary, type Collection, type Db, type Filter } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { ConsentDocument, ConsentNotice } from './ConsentDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';
import { type CustomerWindow, newestOfCustomers } from './newestOfCustomers.js';

/** A decision as the store hands it out: the sealed part open, as JSON. */
export interface StoredConsent<Content>
  extends Pick<
    ConsentDocument,
    'key' | 'input' | 'customerId' | 'at' | 'recordedAt' | 'notices' | 'attempts'
  > {
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
      .createIndexes([
        { key: { tenant: 1, customerId: 1, at: -1, key: -1 } },
        { key: { unfinished: 1, retryAt: 1 } },
      ]);
  }

  /** Tenants with decisions of which a silo is to be told by now. */
  static tenantsWithDue(database: Db, now: Date): Promise<string[]> {
    return database
      .collection<ConsentDocument>('consents')
      .distinct('tenant', { unfinished: true, retryAt: { $lte: now } });
  }

  /** Writes a decision; false where one with its key is there already, which is left as it is. */
  async insert({ content, ...rest }: StoredConsent<Content>, retryAt: Date): Promise<boolean> {
    const _id = this.#id(rest.key);
    const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
    const unfinished = isUnfinished(rest.notices);
    try {
      const tenant = this.#tenant;
      await this.#collection.insertOne({ ...rest, _id, tenant, unfinished, retryAt, sealed });
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

  /** Decisions of which a silo is to be told by now. */
  due(now: Date, limit: number): Promise<StoredConsent<Content>[]> {
    return this.#find({ tenant: this.#tenant, unfinished: true, retryAt: { $lte: now } }, limit);
  }

  /** Takes a due decision upon oneself until an instant; false where another did. */
  async claim(key: string, now: Date, until: Date): Promise<boolean> {
    const filter = { _id: this.#id(key), unfinished: true, retryAt: { $lte: now } };
    const { modifiedCount } = await this.#collection.updateOne(filter, {
      $set: { retryAt: until },
    });
    return modifiedCount === 1;
  }

  /** Notes who was told. */
  async note(
    key: string,
    notices: readonly ConsentNotice[],
    attempts: number,
    retryAt: Date,
  ): Promise<void> {
    const unfinished = isUnfinished(notices);
    await this.#collection.updateOne(
      { _id: this.#id(key) },
      { $set: { notices, unfinished, attempts, retryAt } },
    );
  }

  async #find(filter: Filter<ConsentDocument>, limit = 0): Promise<StoredConsent<Content>[]> {
    const found = await this.#collection.find(filter).limit(limit).toArray();
    return found.map((document) => this.#open(document));
  }

  #open(document: ConsentDocument): StoredConsent<Content> {
    const { _id, key, input, customerId, at, recordedAt, notices, attempts, sealed } = document;
    const content = JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
    return { key, input, customerId, at, recordedAt, notices, attempts, content };
  }

  #id(key: string): string {
    return `${this.#tenant}:${key}`;
  }
}

function isUnfinished(notices: readonly ConsentNotice[]): boolean {
  return notices.some(({ state }) => state === 'PENDING');
}
