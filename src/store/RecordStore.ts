import { type AnyBulkWriteOperation, Binary, type Collection, type Db } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { RecordDocument } from './RecordDocument.js';

/** A record as the store hands it out and takes it in: the sealed part open, as JSON. */
export interface StoredRecord<Content> {
  readonly key: string;
  readonly source: string;
  readonly identifierKeys: readonly string[];
  readonly fingerprint: string;
  readonly birthId: string;
  readonly mergedInto: string | null;
  readonly content: Content;
}

/** The records of one tenant, as the sources were last seen to hold them. */
export class RecordStore<Content> {
  readonly #collection: Collection<RecordDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<RecordDocument>('records');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database
      .collection('records')
      .createIndexes([
        { key: { tenant: 1, identifierKeys: 1 } },
        { key: { tenant: 1, source: 1, scan: 1 } },
      ]);
  }

  /** Writes records that are new or have changed; a known one keeps the birth id it has. */
  async write(records: readonly StoredRecord<Content>[], scan: string): Promise<void> {
    if (records.length === 0) return;
    const operations = records.map((record): AnyBulkWriteOperation<RecordDocument> => {
      const { key, source, identifierKeys, fingerprint, birthId, mergedInto, content } = record;
      const _id = this.#id(key);
      const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
      return {
        updateOne: {
          filter: { _id },
          update: {
            $set: {
              tenant: this.#tenant,
              source,
              identifierKeys,
              fingerprint,
              mergedInto,
              sealed,
              scan,
            },
            $setOnInsert: { birthId },
          },
          upsert: true,
        },
      };
    });
    await this.#collection.bulkWrite(operations, { ordered: false });
  }

  /** Notes that a scan saw records unchanged. */
  async touch(keys: readonly string[], scan: string): Promise<void> {
    if (keys.length === 0) return;
    await this.#collection.updateMany({ _id: { $in: this.#ids(keys) } }, { $set: { scan } });
  }

  async remove(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.#collection.deleteMany({ _id: { $in: this.#ids(keys) } });
  }

  async byKeys(keys: readonly string[]): Promise<StoredRecord<Content>[]> {
    if (keys.length === 0) return [];
    const found = await this.#collection.find({ _id: { $in: this.#ids(keys) } }).toArray();
    return found.map((document) => this.#open(document));
  }

  /** Records that carry one of the identifiers; at most `limit`, in the order of their keys. */
  async byIdentifiers(keys: readonly string[], limit: number): Promise<StoredRecord<Content>[]> {
    if (keys.length === 0) return [];
    const found = await this.#collection
      .find({ tenant: this.#tenant, identifierKeys: { $in: [...keys] } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map((document) => this.#open(document));
  }

  /** Keys of the records of a source that a scan did not see; those that were merged into others are left out. */
  async unseen(source: string, scan: string): Promise<string[]> {
    const found = await this.#collection
      .find(
        { tenant: this.#tenant, source, scan: { $ne: scan }, mergedInto: null },
        { projection: { _id: 1 }, batchSize: 5_000 },
      )
      .toArray();
    return found.map(({ _id }) => this.#keyOf(_id));
  }

  /** Keys of all records of a source, those that were merged into others among them. */
  async keysOf(source: string): Promise<string[]> {
    const found = await this.#collection
      .find({ tenant: this.#tenant, source }, { projection: { _id: 1 }, batchSize: 5_000 })
      .toArray();
    return found.map(({ _id }) => this.#keyOf(_id));
  }

  /** Names of the sources that have records. */
  sources(): Promise<string[]> {
    return this.#collection.distinct('source', { tenant: this.#tenant });
  }

  /** All records, as they come. */
  async *all(): AsyncIterable<StoredRecord<Content>> {
    const cursor = this.#collection.find({ tenant: this.#tenant }, { batchSize: 2_000 });
    for await (const document of cursor) yield this.#open(document);
  }

  /** How many of the keys are no record's. */
  async countUnknown(keys: readonly string[]): Promise<number> {
    const known = await this.#collection.countDocuments({ _id: { $in: this.#ids(keys) } });
    return keys.length - known;
  }

  async count(): Promise<number> {
    return this.#collection.countDocuments({ tenant: this.#tenant });
  }

  #open(document: RecordDocument): StoredRecord<Content> {
    const { _id, source, identifierKeys, fingerprint, birthId, mergedInto, sealed } = document;
    const content = JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
    const key = this.#keyOf(_id);
    return { key, source, identifierKeys, fingerprint, birthId, mergedInto, content };
  }

  #id(key: string): string {
    return `${this.#tenant}:${key}`;
  }

  #keyOf(id: string): string {
    return id.slice(this.#tenant.length + 1);
  }

  #ids(keys: readonly string[]): string[] {
    return keys.map((key) => this.#id(key));
  }
}
