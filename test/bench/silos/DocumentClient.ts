import { type Document, MongoClient } from 'mongodb';
import type { CallCounter } from './CallCounter.js';

/** As many connections as the gateway has. */
const POOL_SIZE = 10;

/** A pool of connections to one MongoDB database. */
export class DocumentClient {
  readonly #silo: string;
  readonly #client: MongoClient;
  readonly #database: string;
  readonly #counter: CallCounter;

  constructor(silo: string, url: string, database: string, counter: CallCounter) {
    this.#silo = silo;
    this.#client = new MongoClient(url, { maxPoolSize: POOL_SIZE });
    this.#database = database;
    this.#counter = counter;
  }

  async find<T extends Document>(collection: string, filter: Document): Promise<T[]> {
    this.#counter.add(this.#silo);
    const found = this.#client.db(this.#database).collection(collection).find<T>(filter);
    const documents = await found.toArray();
    this.#counter.addRows(documents.length);
    return documents;
  }

  /** The newest few documents of each owner. */
  async newest<T extends Document>(
    collection: string,
    owner: string,
    owners: readonly string[],
    time: string,
    count: number,
  ): Promise<Map<string, T[]>> {
    this.#counter.add(this.#silo);
    const order = { [time]: -1, _id: -1 };
    const groups = await this.#client
      .db(this.#database)
      .collection(collection)
      .aggregate<{ _id: string; documents: T[] }>([
        { $match: { [owner]: { $in: owners } } },
        {
          $group: {
            _id: `$${owner}`,
            documents: { $topN: { n: count, sortBy: order, output: '$$ROOT' } },
          },
        },
      ])
      .toArray();
    for (const { documents } of groups) this.#counter.addRows(documents.length);
    return new Map(groups.map(({ _id, documents }) => [_id, documents]));
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
