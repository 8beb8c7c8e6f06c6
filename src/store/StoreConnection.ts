import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, MongoClient } from 'mongodb';
import { lookUp } from '../lib/lookUp.js';
import { closeClient } from '../lib/mongodb/closeClient.js';
import { keepMonitoring } from './keepMonitoring.js';
import { refusalOf } from './refusalOf.js';

/** How Rotunda's own store is reached. */
export interface StoreOptions {
  readonly url: string;
  readonly database: string;
}

/** No key of a customer is like this. */
const NOBODY = 'nobody';
const TIMEOUT_MS = 5_000;
/** So long a store that answers is asked whether its user may read and write. */
const ALLOWED_MS = 1_000;
/** Shorter than a request may take: that no store is there is told as that, not as a timeout. */
const SELECTION_MS = 4_000;

/** Rotunda's own MongoDB. Whatever it acknowledges is on a majority of the replica set. */
export class StoreConnection {
  readonly #client: MongoClient;
  readonly database: Db;

  constructor({ url, database }: StoreOptions) {
    this.#client = new MongoClient(url, {
      appName: 'rotunda',
      serverSelectionTimeoutMS: SELECTION_MS,
      connectTimeoutMS: TIMEOUT_MS,
      socketTimeoutMS: 60_000,
      lookup: lookUp,
      writeConcern: { w: 'majority', wtimeoutMS: TIMEOUT_MS },
      readConcern: { level: 'majority' },
    });
    keepMonitoring(this.#client, TIMEOUT_MS);
    this.database = this.#client.db(database);
  }

  /** Throws when the store cannot be reached, or refuses its user. */
  async ping(): Promise<void> {
    await this.database.command({ ping: 1 });
    // A ping takes no rights.
    await Promise.race([this.#beAllowed(), sleep(ALLOWED_MS, undefined, { ref: false })]);
  }

  /** Throws when the store cannot be reached, read or written; changes nothing. */
  async tryOut(): Promise<void> {
    const customers = this.database.collection<{ _id: string }>('customers');
    await customers.findOne({ _id: NOBODY });
    await customers.updateOne({ _id: NOBODY }, { $set: { active: false } });
  }

  /** Throws where the store refuses its user; that it cannot be written for a while is no refusal. */
  async #beAllowed(): Promise<void> {
    try {
      await this.tryOut();
    } catch (error) {
      if (refusalOf(error) !== undefined) throw error;
    }
  }

  async close(): Promise<void> {
    await closeClient(this.#client);
  }
}
