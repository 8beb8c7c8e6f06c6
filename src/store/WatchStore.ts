import type { Collection, Db } from 'mongodb';
import { type LeaseDocument, takeLease } from './takeLease.js';

/** The lease of the replica that looks. */
interface WatchDocument extends LeaseDocument {
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
  take(name: string, holder: string, forMs: number): Promise<{ mark?: string } | undefined> {
    return takeLease(this.#collection, this.#id(name), holder, forMs);
  }

  /** Notes how far was looked, by who holds the watch. */
  async moveTo(name: string, holder: string, mark: string): Promise<void> {
    await this.#collection.updateOne({ _id: this.#id(name), holder }, { $set: { mark } });
  }

  #id(name: string): string {
    return `${this.#tenant}:${name}`;
  }
}
