import {
  Binary,
  type Collection,
  type Db,
  type Document,
  type Filter,
  type FindCursor,
} from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { CustomerDocument, Parting } from './CustomerDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';

/** A customer as the store hands it out: the sealed part open, as JSON. */
export interface StoredCustomer<Content>
  extends Omit<CustomerDocument, '_id' | 'tenant' | 'sealed' | 'goneKeys' | 'partedFrom'> {
  readonly goneKeys: readonly string[];
  readonly partedFrom: readonly Parting[];
  readonly content: Content;
}

/** A customer as a list hands it out. */
export type ListedCustomer<Content> = Omit<
  StoredCustomer<Content>,
  'recordKeys' | 'identifierKeys' | 'goneKeys'
>;

/** What tells a state of a customer from every other one; nothing of it is sealed. */
export type CustomerVersion = Pick<CustomerDocument, 'id' | 'version' | 'updatedAt' | 'digest'>;

/** A place between customers in the order of their list. */
export type CustomerPosition = Pick<CustomerDocument, 'createdAt' | 'id'>;

/** Which customers a list is of: those with one of the ids, now or formerly; active ones that carry something, or that come behind a position. */
export type CustomerQuestion =
  | { readonly ids: readonly string[] }
  | { readonly identifierKeys: readonly string[]; readonly limit: number }
  | { readonly behind: CustomerPosition | undefined; readonly limit: number };

/** Which records a customer has after a change; nothing of it is sealed. */
export type CustomerChange = Pick<CustomerDocument, 'id' | 'version' | 'updatedAt' | 'recordKeys'>;

/** Which ids and records a customer has and had; nothing of it is sealed. */
export type CustomerOutline = Pick<CustomerDocument, 'id' | 'ids' | 'version' | 'recordKeys'> &
  Pick<StoredCustomer<unknown>, 'goneKeys'>;

/** What a customer is to become. */
export type CustomerState<Content> = Omit<StoredCustomer<Content>, 'updatedAt'>;

const VERSION = { _id: 0, id: 1, version: 1, updatedAt: 1, digest: 1 };

/** The customers of one tenant. */
export class CustomerStore<Content> {
  readonly #collection: Collection<CustomerDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(
    database: Db,
    vault: Vault,
    tenant: string,
    readPreference: 'primary' | 'primaryPreferred' = 'primary',
  ) {
    const options = { readPreference };
    this.#collection = database.collection<CustomerDocument>('customers', options);
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database.collection('customers').createIndexes([
      { key: { tenant: 1, ids: 1 } },
      { key: { tenant: 1, recordKeys: 1 } },
      { key: { tenant: 1, identifierKeys: 1 } },
      { key: { tenant: 1, createdAt: 1, id: 1 } },
      { key: { tenant: 1, updatedAt: 1 } },
      // Few customers lost a record, or were parted from others.
      { key: { goneKeys: 1 }, sparse: true },
      { key: { 'partedFrom.id': 1 }, sparse: true },
    ]);
  }

  /** All tenants that have customers. */
  static async tenants(database: Db): Promise<string[]> {
    return database.collection<CustomerDocument>('customers').distinct('tenant');
  }

  /** Customers that have one of the ids, now or formerly. */
  byIds(ids: readonly string[]): Promise<StoredCustomer<Content>[]> {
    return this.#find({ ids: { $in: [...ids] } });
  }

  /** Customers that have records which were parted from a customer id. */
  partedFrom(id: string): Promise<StoredCustomer<Content>[]> {
    return this.#find({ 'partedFrom.id': id });
  }

  byRecordKeys(keys: readonly string[]): Promise<StoredCustomer<Content>[]> {
    return this.#find({ recordKeys: { $in: [...keys] } });
  }

  /** Customers that have one of the records, or had it until its source deleted it. */
  byRecordKeysEver(keys: readonly string[]): Promise<StoredCustomer<Content>[]> {
    const anyOf = { $in: [...keys] };
    return this.#find({ $or: [{ recordKeys: anyOf }, { goneKeys: anyOf }] });
  }

  /** Active customers that carry one of the identifiers; at most `limit`. */
  byIdentifierKeys(keys: readonly string[], limit: number): Promise<StoredCustomer<Content>[]> {
    return this.#find({ identifierKeys: { $in: [...keys] }, active: true }, limit);
  }

  /** Customers without what they are looked up by; those behind a position in the order of (createdAt, id). */
  async list(question: CustomerQuestion): Promise<ListedCustomer<Content>[]> {
    const projection = { tenant: 0, recordKeys: 0, identifierKeys: 0, goneKeys: 0 };
    const found = await this.#listing<CustomerDocument>(question, projection).toArray();
    return found.map((document) => this.#open(document));
  }

  /** The versions of the customers that `list` answers, in its order. */
  listVersions(question: CustomerQuestion): Promise<CustomerVersion[]> {
    return this.#listing<CustomerVersion>(question, VERSION).toArray();
  }

  /** The versions of the customers that have one of the ids, now or formerly, and their ids. */
  versionsOf(ids: readonly string[]): Promise<(CustomerVersion & Pick<CustomerDocument, 'ids'>)[]> {
    const projection = { ...VERSION, ids: 1 };
    return this.#listing<CustomerVersion & Pick<CustomerDocument, 'ids'>>(
      { ids },
      projection,
    ).toArray();
  }

  /** All customers, as they come. */
  async *all(): AsyncIterable<StoredCustomer<Content>> {
    const cursor = this.#collection.find({ tenant: this.#tenant }, { batchSize: 2_000 });
    for await (const document of cursor) yield this.#open(document);
  }

  /** The outlines of all customers, as they come. */
  async *outlines(): AsyncIterable<CustomerOutline> {
    const projection = { id: 1, ids: 1, version: 1, recordKeys: 1, goneKeys: 1 };
    const cursor = this.#collection.find(
      { tenant: this.#tenant },
      { projection, batchSize: 5_000 },
    );
    for await (const { id, ids, version, recordKeys, goneKeys = [] } of cursor) {
      yield { id, ids, version, recordKeys, goneKeys };
    }
  }

  /** The customers that were written at an instant or later, by the clock of who wrote them; the earliest first. */
  async *changedSince(since: Date): AsyncIterable<CustomerChange> {
    const cursor = this.#collection
      .find(
        { tenant: this.#tenant, updatedAt: { $gte: since } },
        { projection: { id: 1, version: 1, updatedAt: 1, recordKeys: 1 }, batchSize: 2_000 },
      )
      .sort({ updatedAt: 1 });
    for await (const { id, version, updatedAt, recordKeys } of cursor) {
      yield { id, version, updatedAt, recordKeys };
    }
  }

  /** Makes new customers; answers how many could not be made, as another one with their id came first. */
  async insertMany(states: readonly CustomerState<Content>[]): Promise<number> {
    if (states.length === 0) return 0;
    const operations = states.map((state) => ({
      insertOne: { document: this.#document(state) },
    }));
    try {
      await this.#collection.bulkWrite(operations, { ordered: false });
      return 0;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return states.length - Number(error.result?.insertedCount ?? 0);
    }
  }

  /** Changes a customer that still has the version seen; false where it has not. */
  async replace(version: number, state: CustomerState<Content>): Promise<boolean> {
    const document = this.#document(state);
    const { matchedCount } = await this.#collection.replaceOne(
      { _id: document._id, version },
      document,
    );
    return matchedCount === 1;
  }

  /** Removes a customer whose ids lead to another one by now; false where it has changed. */
  async remove(id: string, version: number): Promise<boolean> {
    const { deletedCount } = await this.#collection.deleteOne({ _id: this.#id(id), version });
    return deletedCount === 1;
  }

  /** Ids of the customers whom no source had any more at an instant, and has not had since. */
  async goneBefore(instant: Date): Promise<string[]> {
    const found = this.#collection.find(
      { tenant: this.#tenant, updatedAt: { $lt: instant }, active: false },
      { projection: { _id: 0, id: 1 } },
    );
    return (await found.toArray()).map(({ id }) => id);
  }

  async count(): Promise<number> {
    return this.#collection.countDocuments({ tenant: this.#tenant, active: true });
  }

  async #find(filter: Filter<CustomerDocument>, limit = 0): Promise<StoredCustomer<Content>[]> {
    const found = await this.#collection
      .find({ tenant: this.#tenant, ...filter })
      .limit(limit)
      .toArray();
    return found.map((document) => this.#open(document));
  }

  #listing<T extends Document>(question: CustomerQuestion, projection: Document): FindCursor<T> {
    const filter = { tenant: this.#tenant, ...filterOf(question) };
    const found = this.#collection.find<T>(filter, { projection });
    if ('limit' in question) found.limit(question.limit);
    return 'behind' in question ? found.sort({ createdAt: 1, id: 1 }) : found;
  }

  #open({ _id, tenant: _tenant, sealed, ...rest }: CustomerDocument): StoredCustomer<Content> {
    const content = JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
    return { goneKeys: [], partedFrom: [], ...rest, content };
  }

  #document(stored: CustomerState<Content>): CustomerDocument {
    const { content, goneKeys, partedFrom, ...state } = stored;
    const _id = this.#id(state.id);
    const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
    return {
      ...state,
      _id,
      tenant: this.#tenant,
      updatedAt: new Date(),
      ...(goneKeys.length > 0 && { goneKeys }),
      ...(partedFrom.length > 0 && { partedFrom }),
      sealed,
    };
  }

  #id(id: string): string {
    return `${this.#tenant}:${id}`;
  }
}

function filterOf(question: CustomerQuestion): Filter<CustomerDocument> {
  if ('ids' in question) return { ids: { $in: [...question.ids] } };
  if ('identifierKeys' in question) {
    return { identifierKeys: { $in: [...question.identifierKeys] }, active: true };
  }
  const { behind } = question;
  if (behind === undefined) return { active: true };
  const { createdAt, id } = behind;
  return {
    active: true,
    $or: [{ createdAt: { $gt: createdAt } }, { createdAt, id: { $gt: id } }],
  };
}
