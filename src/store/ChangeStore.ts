import type { Collection, Db } from 'mongodb';

/** What changed at a source, for those who keep rows of it. */
export interface StoredChange {
  readonly tenant: string;
  readonly source: string;
  /** Empty for all of them. */
  readonly dataset: string;
  /** Hash of the record or identifier, or the customer id, whose rows they are; empty for everybody's. */
  readonly owner: string;
}

interface ChangeDocument extends StoredChange {
  readonly _id: string;
  /** When it was told last, by the clock of the store. */
  readonly at: Date;
}

/** What changed at the sources of a tenant: written by who hears of it, looked for by all replicas. */
export class ChangeStore {
  readonly #collection: Collection<ChangeDocument>;
  readonly #tenant: string;

  constructor(database: Db, tenant: string) {
    this.#collection = database.collection<ChangeDocument>('changes');
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database.collection('changes').createIndexes([{ key: { at: 1 } }]);
  }

  /** The changes of all tenants behind an instant, oldest first; at most `limit`. */
  static async after(
    database: Db,
    at: Date,
    limit: number,
  ): Promise<(StoredChange & { readonly id: string; readonly at: Date })[]> {
    const found = await database
      .collection<ChangeDocument>('changes')
      .find({ at: { $gt: at } })
      .sort({ at: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id: id, ...change }) => ({ ...change, id }));
  }

  /** When something was told last; undefined where nothing is kept. */
  static async lastAt(database: Db): Promise<Date | undefined> {
    const collection = database.collection<ChangeDocument>('changes');
    const [last] = await collection.find().sort({ at: -1 }).limit(1).toArray();
    return last?.at;
  }

  /** Forgets changes from before an instant. */
  static async prune(database: Db, before: Date): Promise<void> {
    await database.collection('changes').deleteMany({ at: { $lt: before } });
  }

  async tell(changes: readonly Omit<StoredChange, 'tenant'>[]): Promise<void> {
    if (changes.length === 0) return;
    const tenant = this.#tenant;
    await this.#collection.bulkWrite(
      changes.map(({ source, dataset, owner }) => ({
        updateOne: {
          filter: { _id: [tenant, source, dataset, owner].join(':') },
          update: { $set: { tenant, source, dataset, owner }, $currentDate: { at: true } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }
}
