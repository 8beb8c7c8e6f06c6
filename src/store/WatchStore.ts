import type { Collection, Db } from 'mongodb';
import { isDuplicateKey } from './isDuplicateKey.js';

interface WatchDocument {
  readonly _id: string;
  /** The replica that looks. */
  readonly holder: string;
  readonly until: Date;
  /** Time of the newest row seen; left out before the first look. */
  readonly mark?: string;
}

/** Which replica watches what, and how far it has looked, for one tenant. */
export class WatchStore {
  readonly #collection: Collection<WatchDocument>;
  readonly #tenant: string;

  constructor(database: Db, tenant: string) {
    this.#collection = database.collection<WatchDocument>('watches');
    this.#tenant = tenant;
  }

  /** Takes or renews a watch for a while; undefined where another replica has it. */
  async take(name: string, holder: string, forMs: number): Promise<{ mark?: string } | undefined> {
    const now = new Date();
    try {
      const taken = await this.#collection.findOneAndUpdate(
        { _id: this.#id(name), $or: [{ holder }, { until: { $lt: now } }] },
        { $set: { holder, until: new Date(now.getTime() + forMs) } },
        { upsert: true, returnDocument: 'after' },
      );
      return taken ?? {};
    } catch (error) {
      // The watch is there, but is not ours to take: the upsert ran into its own key.
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  /** Notes how far was looked, by who holds the watch. */
  async moveTo(name: string, holder: string, mark: string): Promise<void> {
    await this.#collection.updateOne({ _id: this.#id(name), holder }, { $set: { mark } });
  }

  #id(name: string): string {
    return `${this.#tenant}:${name}`;
  }
}
