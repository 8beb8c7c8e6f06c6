import type { Collection, Db } from 'mongodb';
import { mapConcurrently } from '../lib/mapConcurrently.js';
import type { ImportDocument, ImportedRecordDocument, ImportProgress } from './ImportDocument.js';

/** That a record, by its key, is in a cluster, by its hash. */
export interface ImportedRecord {
  readonly recordKey: string;
  readonly cluster: string;
}

/** Records, by their keys, that an import put together. */
export interface ImportedCluster {
  /** The import's. */
  readonly name: string;
  readonly cluster: string;
  readonly recordKeys: readonly string[];
}

const CONCURRENCY = 8;

/**
 * The clusters computed elsewhere that were imported for one tenant. A reading of a file counts from
 * the moment at which it is finished, and then in place of the one before it.
 */
export class ImportStore {
  readonly #imports: Collection<ImportDocument>;
  readonly #records: Collection<ImportedRecordDocument>;
  readonly #tenant: string;

  constructor(database: Db, tenant: string) {
    this.#imports = database.collection<ImportDocument>('imports');
    this.#records = database.collection<ImportedRecordDocument>('importedRecords');
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database.collection('imports').createIndexes([{ key: { tenant: 1 } }]);
    await database
      .collection('importedRecords')
      .createIndexes([
        { key: { tenant: 1, recordKey: 1 } },
        { key: { tenant: 1, run: 1, cluster: 1 } },
        { key: { tenant: 1, name: 1 } },
      ]);
  }

  /** The reading of an import that holds, and one that was begun and not finished. */
  async readings(name: string): Promise<Pick<ImportDocument, 'current' | 'pending'>> {
    const found = await this.#imports.findOne({ _id: this.#id(name) });
    return found ?? { current: null, pending: null };
  }

  /** Writes down how far a reading got, in place of any other that was begun. */
  async save(name: string, pending: ImportProgress): Promise<void> {
    await this.#imports.updateOne(
      { _id: this.#id(name) },
      { $set: { tenant: this.#tenant, name, pending }, $setOnInsert: { current: null } },
      { upsert: true },
    );
  }

  /** Writes down records of a reading; those that it has already stay in the cluster where they are. */
  async write(name: string, run: string, records: readonly ImportedRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.#records.bulkWrite(
      records.map(({ recordKey, cluster }) => {
        const fields = { tenant: this.#tenant, name, run, recordKey, cluster };
        const filter = { _id: this.#recordId(run, recordKey) };
        return { updateOne: { filter, update: { $setOnInsert: fields }, upsert: true } };
      }),
      { ordered: false },
    );
  }

  /** Where a reading has put records so far. */
  async clustersOf(run: string, recordKeys: readonly string[]): Promise<Map<string, string>> {
    const _ids = recordKeys.map((key) => this.#recordId(run, key));
    const found = await this.#records.find({ _id: { $in: _ids } }).toArray();
    return new Map(found.map(({ recordKey, cluster }) => [recordKey, cluster]));
  }

  /** Lets a reading hold in place of the one before it; false where another one was begun since. */
  async finish(name: string, reading: ImportProgress): Promise<boolean> {
    const { run } = reading;
    const { matchedCount } = await this.#imports.updateOne(
      { _id: this.#id(name), 'pending.run': run },
      { $set: { current: reading, pending: null } },
    );
    if (matchedCount === 0) return false;
    await this.#records.deleteMany({ tenant: this.#tenant, name, run: { $ne: run } });
    return true;
  }

  /** The clusters that hold and have one of the records; of each at most `limit` records. */
  async byRecordKeys(keys: readonly string[], limit: number): Promise<ImportedCluster[]> {
    const names = await this.#namesByRun();
    if (names.size === 0) return [];
    const runs = { $in: [...names.keys()] };
    const found = await this.#records
      .find({ tenant: this.#tenant, recordKey: { $in: [...keys] }, run: runs })
      .toArray();
    const distinct = new Map(found.map((one) => [`${one.run} ${one.cluster}`, one]));
    return mapConcurrently([...distinct.values()], CONCURRENCY, async ({ name, run, cluster }) => {
      const members = await this.#records
        .find({ tenant: this.#tenant, run, cluster })
        .limit(limit)
        .toArray();
      return { name, cluster, recordKeys: members.map(({ recordKey }) => recordKey) };
    });
  }

  /** Takes records out of all clusters. */
  async removeRecords(recordKeys: readonly string[]): Promise<void> {
    await this.#records.deleteMany({ tenant: this.#tenant, recordKey: { $in: [...recordKeys] } });
  }

  /** All clusters that hold. */
  async all(): Promise<ImportedCluster[]> {
    const clusters = new Map<string, ImportedCluster & { recordKeys: string[] }>();
    const runs = { $in: [...(await this.#namesByRun()).keys()] };
    const cursor = this.#records.find({ tenant: this.#tenant, run: runs }, { batchSize: 5_000 });
    for await (const { name, run, cluster, recordKey } of cursor) {
      const known = clusters.get(`${run} ${cluster}`);
      if (known !== undefined) known.recordKeys.push(recordKey);
      else clusters.set(`${run} ${cluster}`, { name, cluster, recordKeys: [recordKey] });
    }
    return [...clusters.values()];
  }

  /** The names of imports by their readings that hold. */
  async #namesByRun(): Promise<Map<string, string>> {
    const found = await this.#imports.find({ tenant: this.#tenant }).toArray();
    return new Map(
      found.flatMap(({ name, current }) =>
        current === null ? [] : [[current.run, name] as const],
      ),
    );
  }

  #id(name: string): string {
    return `${this.#tenant}:${name}`;
  }

  #recordId(run: string, recordKey: string): string {
    return `${this.#tenant}:${run}:${recordKey}`;
  }
}
