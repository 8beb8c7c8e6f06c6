import { Binary, type Collection, type Db, type Filter } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { DecisionDocument } from './DecisionDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';

/** A request for a decision, by hashes. */
export interface DecisionRequest {
  readonly key: string;
  readonly input: string;
}

/** A decision as the store takes it in. */
export interface NewDecision<Content> {
  readonly id: string;
  readonly recordKeys: readonly string[];
  readonly content: Content;
}

/** The decisions of people about the records of one tenant; none is ever changed, nor removed but with whom it is about, where it is about somebody else as well it forgets their names. */
export class DecisionStore<Content> {
  readonly #collection: Collection<DecisionDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<DecisionDocument>('decisions');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database
      .collection('decisions')
      .createIndexes([
        { key: { tenant: 1, recordKeys: 1 } },
        { key: { tenant: 1, 'requests.key': 1 } },
        { key: { applied: 1, decidedAt: 1 } },
      ]);
  }

  /** Tenants with decisions from before an instant that customers may not follow yet. */
  static async tenantsWithPending(database: Db, before: Date): Promise<string[]> {
    return database
      .collection<DecisionDocument>('decisions')
      .distinct('tenant', { applied: false, decidedAt: { $lt: before } });
  }

  /**
   * Writes a decision down before anything follows from it; false where the very same decision is
   * there already, which then is that of this request too.
   */
  async insert(
    decision: NewDecision<Content>,
    request: DecisionRequest,
    now: Date,
  ): Promise<boolean> {
    const { id, recordKeys, content } = decision;
    const _id = this.#id(id);
    try {
      await this.#collection.insertOne({
        _id,
        tenant: this.#tenant,
        id,
        decidedAt: now,
        recordKeys,
        requests: [request],
        applied: false,
        sealed: new Binary(this.#vault.seal(JSON.stringify(content), _id)),
      });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await this.#collection.updateOne({ _id }, { $addToSet: { requests: request } });
      return false;
    }
  }

  async markApplied(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const _ids = ids.map((id) => this.#id(id));
    await this.#collection.updateMany({ _id: { $in: _ids } }, { $set: { applied: true } });
  }

  /** The decision that was asked for under an idempotency key, and what was asked. */
  async byRequest(key: string): Promise<{ content: Content; input: string } | undefined> {
    const document = await this.#collection.findOne({
      tenant: this.#tenant,
      'requests.key': key,
    });
    const request = document?.requests.find((one) => one.key === key);
    if (document == null || request === undefined) return undefined;
    return { content: this.#open(document), input: request.input };
  }

  async byId(id: string): Promise<Content | undefined> {
    const document = await this.#collection.findOne({ _id: this.#id(id) });
    return document === null ? undefined : this.#open(document);
  }

  /** Puts another content in place of that of a decision, under the same hashes. */
  async rewrite(content: Content & { readonly id: string }): Promise<void> {
    const _id = this.#id(content.id);
    const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
    await this.#collection.updateOne({ _id }, { $set: { sealed } });
  }

  async remove(id: string): Promise<void> {
    await this.#collection.deleteOne({ _id: this.#id(id) });
  }

  /** The decisions about any of the records. */
  byRecordKeys(keys: readonly string[]): Promise<Content[]> {
    return this.#find({ tenant: this.#tenant, recordKeys: { $in: [...keys] } });
  }

  pending(before: Date): Promise<Content[]> {
    return this.#find({ tenant: this.#tenant, applied: false, decidedAt: { $lt: before } });
  }

  all(): Promise<Content[]> {
    return this.#find({ tenant: this.#tenant });
  }

  async #find(filter: Filter<DecisionDocument>): Promise<Content[]> {
    const found = await this.#collection.find(filter).toArray();
    return found.map((document) => this.#open(document));
  }

  #open({ _id, sealed }: DecisionDocument): Content {
    return JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
  }

  #id(id: string): string {
    return `${this.#tenant}:${id}`;
  }
}
