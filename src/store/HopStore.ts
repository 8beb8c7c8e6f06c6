import { Binary, type Collection, type Db } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { HopDocument } from './HopDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';

/** A decision and the hash of the request that it answers. */
export interface StoredHop<Content> {
  readonly input: string;
  readonly content: Content;
}

/** What people decided of the interactions of one tenant; none is ever changed, nor removed but with whom it is about. */
export class HopStore<Content> {
  readonly #collection: Collection<HopDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<HopDocument>('hops');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database.collection('hops').createIndexes([{ key: { tenant: 1, owners: 1 } }]);
  }

  /** What was decided under the hash of an idempotency key. */
  async byRequest(key: string): Promise<StoredHop<Content> | undefined> {
    const document = await this.#collection.findOne({ _id: this.#id(key) });
    return document === null ? undefined : this.#open(document);
  }

  /** Writes a decision down, or answers what the same key has decided meanwhile. */
  async insert(
    key: string,
    owners: readonly string[],
    { input, content }: StoredHop<Content>,
    now: Date,
  ): Promise<StoredHop<Content>> {
    const _id = this.#id(key);
    const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
    try {
      const tenant = this.#tenant;
      await this.#collection.insertOne({ _id, tenant, decidedAt: now, owners, input, sealed });
      return { input, content };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await this.byRequest(key)) ?? { input, content };
    }
  }

  /** The decisions about interactions of any of the owners, by owner. */
  async byOwners(owners: readonly string[]): Promise<ReadonlyMap<string, Content[]>> {
    const byOwner = new Map<string, Content[]>(owners.map((owner) => [owner, []]));
    const found = this.#collection.find({ tenant: this.#tenant, owners: { $in: [...owners] } });
    for (const document of await found.toArray()) {
      const { content } = this.#open(document);
      for (const owner of document.owners) byOwner.get(owner)?.push(content);
    }
    return byOwner;
  }

  /** Removes all that is about interactions of any of the owners. */
  async removeOf(owners: readonly string[]): Promise<void> {
    await this.#collection.deleteMany({
      tenant: this.#tenant,
      owners: { $in: [...owners] },
    });
  }

  #open({ _id, input, sealed }: HopDocument): StoredHop<Content> {
    return { input, content: JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content };
  }

  #id(key: string): string {
    return `${this.#tenant}:${key}`;
  }
}
