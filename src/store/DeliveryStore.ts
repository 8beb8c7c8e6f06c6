import type { Collection, Db } from 'mongodb';

interface DeliveryDocument {
  readonly _id: string;
  readonly at: Date;
}

/** Longer than any delivery is taken for fresh. */
const KEPT_SECONDS = 86_400;

/** The webhook deliveries of a tenant that were dealt with, by hash. */
export class DeliveryStore {
  readonly #collection: Collection<DeliveryDocument>;
  readonly #tenant: string;

  constructor(database: Db, tenant: string) {
    this.#collection = database.collection<DeliveryDocument>('deliveries');
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    const options = { expireAfterSeconds: KEPT_SECONDS };
    await database.collection('deliveries').createIndex({ at: 1 }, options);
  }

  async has(delivery: string): Promise<boolean> {
    return (await this.#collection.findOne({ _id: this.#id(delivery) })) !== null;
  }

  async add(delivery: string): Promise<void> {
    const update = { $set: { at: new Date() } };
    await this.#collection.updateOne({ _id: this.#id(delivery) }, update, { upsert: true });
  }

  #id(delivery: string): string {
    return `${this.#tenant}:${delivery}`;
  }
}
