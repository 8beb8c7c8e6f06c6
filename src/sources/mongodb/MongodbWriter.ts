import type { ConfigProblem } from '../../config/ConfigProblem.js';
import { isDuplicateKey } from '../../store/isDuplicateKey.js';
import type { ReadContext } from '../ReadContext.js';
import type { RowToWrite, RowValues, WriteOutcome } from '../writing/RowToWrite.js';
import type { RowWriter } from '../writing/RowWriter.js';
import { ToldDatasets } from '../writing/ToldDatasets.js';
import type { MongodbOptions } from './MongodbConfig.js';
import { MongodbConnection } from './MongodbConnection.js';
import type { MongodbDataset } from './MongodbDataset.js';
import type { MongodbChange, MongodbWrite } from './MongodbWrite.js';

/** Decisions come one by one: few connections are enough. */
const POOL_SIZE = 2;

/** Tells a MongoDB database, over connections of its own. */
export class MongodbWriter implements RowWriter {
  readonly #datasets: ToldDatasets<MongodbDataset>;
  readonly #connection: MongodbConnection;

  constructor(options: MongodbOptions, datasets: ToldDatasets<MongodbDataset>) {
    const { url, writeUrl = url } = options;
    this.#datasets = datasets;
    this.#connection = new MongodbConnection({ ...options, url: writeUrl, poolSize: POOL_SIZE });
  }

  concerns(dataset: string, values: RowValues): boolean {
    return this.#datasets.concern(dataset, values);
  }

  async write(dataset: string, row: RowToWrite, context: ReadContext): Promise<WriteOutcome> {
    const { write } = this.#datasets.get(dataset);
    const outcome = await this.#apply(write, write.change(row), row.deliveryKey, context);
    context.onCall({ dataset, rows: outcome === 'WRITTEN' ? 1 : 0 });
    return outcome;
  }

  /** Nothing of it can be proved without writing: a collection has no shape. */
  async check(): Promise<readonly ConfigProblem[] | undefined> {
    return undefined;
  }

  close = (): Promise<void> => this.#connection.close();

  #apply(
    { collection: name }: MongodbWrite,
    change: MongodbChange,
    deliveryKey: string,
    context: ReadContext,
  ): Promise<WriteOutcome> {
    return this.#connection.run(
      context,
      async (database, { signal, maxTimeMS }) => {
        const collection = database.collection(name);
        const options = { signal, maxTimeMS, writeConcern: { w: 'majority' } } as const;
        if (change.is === 'insert') {
          try {
            await collection.insertOne(change.document, options);
          } catch (error) {
            if (change.document._id !== deliveryKey || !isSecond(error)) throw error;
          }
          return 'WRITTEN';
        }
        const { match, update, upsert } = change;
        const done = await collection.updateOne(match, update, { ...options, upsert });
        return done.matchedCount + done.upsertedCount > 0 ? 'WRITTEN' : 'NO_RECORD';
      },
      true,
    );
  }
}

/** Makes what tells a database; undefined where it is only read. */
export function createMongodbWriter(
  options: MongodbOptions,
  datasets: readonly MongodbDataset[],
): MongodbWriter | undefined {
  const told = new ToldDatasets(datasets);
  return told.size === 0 ? undefined : new MongodbWriter(options, told);
}

/** Whether it was told before, and the document is there by its delivery key. */
function isSecond(error: unknown): boolean {
  if (!isDuplicateKey(error)) return false;
  const { keyPattern } = error as { keyPattern?: Readonly<Record<string, unknown>> };
  return keyPattern === undefined || Object.keys(keyPattern).join() === '_id';
}
