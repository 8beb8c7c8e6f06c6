import { BSON, type Db, MongoClient, MongoTopologyClosedError } from 'mongodb';
import { lookUp } from '../../lib/lookUp.js';
import { closeClient } from '../../lib/mongodb/closeClient.js';
import { sampledSize } from '../../lib/sampledSize.js';
import { keepMonitoring } from '../../store/keepMonitoring.js';
import type { ReadContext } from '../ReadContext.js';
import { SourceError } from '../SourceError.js';
import type { MongodbOptions } from './MongodbConfig.js';
import { readDamaged } from './readDamaged.js';
import { toSourceError } from './toSourceError.js';

/** Options that every operation is run with. */
export interface OperationOptions {
  readonly signal: AbortSignal;
  readonly maxTimeMS: number;
  readonly raw?: true;
}

const NO_UTF8 = /UTF-8/;

type Reading = Pick<OperationOptions, 'raw'>;

const SELECTION_SHARE = 0.75;

/** A client of the official driver. */
export class MongodbConnection {
  readonly #client: MongoClient;
  readonly #database: Db;
  #isClosed = false;

  constructor({ url, database, poolSize, deadlineMs }: MongodbOptions) {
    const connectTimeoutMS = Math.max(deadlineMs, 1000);
    this.#client = new MongoClient(url, {
      maxPoolSize: poolSize,
      appName: 'rotunda',
      // Shorter than the deadline: that no server is there is told as that, not as a timeout.
      serverSelectionTimeoutMS: Math.ceil(deadlineMs * SELECTION_SHARE),
      connectTimeoutMS,
      lookup: lookUp,
      // 64-bit integers arrive as big integers: a driver's number would round them.
      useBigInt64: true,
      promoteValues: true,
    });
    keepMonitoring(this.#client, connectTimeoutMS);
    this.#database = this.#client.db(database);
  }

  /** Runs an operation until it answers or the signal is aborted. */
  async run<T>(
    { signal, deadlineMs, roundTrip, onBytes }: ReadContext,
    operation: (database: Db, options: OperationOptions) => Promise<T>,
    isWrite = false,
  ): Promise<T> {
    if (signal.aborted) throw new SourceError('SOURCE_TIMEOUT', 'no time left');
    const options = { signal, maxTimeMS: deadlineMs };
    return roundTrip(async () => {
      try {
        const found = await this.#operate((reading) =>
          operation(this.#database, { ...options, ...reading }),
        );
        onBytes?.(sampledSize(found));
        return found;
      } catch (error) {
        throw toSourceError(error, signal.aborted, isWrite);
      }
    });
  }

  /** A client whose first connection failed stays closed, however well the server is, until it is told to connect. */
  async #operate<T>(operation: (reading: Reading) => Promise<T>): Promise<T> {
    try {
      return await operation({});
    } catch (error) {
      // One document is enough for the driver to refuse all that came with it.
      if (BSON.BSONError.isBSONError(error) && NO_UTF8.test(error.message)) {
        const found: unknown = await operation({ raw: true });
        if (Array.isArray(found)) return found.map(readDamaged) as T;
      }
      if (this.#isClosed || !(error instanceof MongoTopologyClosedError)) throw error;
      await this.#client.connect();
      return operation({});
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await closeClient(this.#client);
  }
}
