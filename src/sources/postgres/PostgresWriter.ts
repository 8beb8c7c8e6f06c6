import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ReadContext } from '../ReadContext.js';
import type { RowToWrite, RowValues, WriteOutcome } from '../writing/RowToWrite.js';
import type { RowWriter } from '../writing/RowWriter.js';
import { ToldDatasets } from '../writing/ToldDatasets.js';
import { syntaxMessage } from './check/syntaxMessage.js';
import { PostgresConnection } from './connection/PostgresConnection.js';
import type { PostgresOptions } from './PostgresConfig.js';
import type { PostgresDataset } from './PostgresDataset.js';

/** Decisions come one by one: few connections are enough. */
const POOL_SIZE = 2;

/** Tells a PostgreSQL database, over connections of its own that may write. */
export class PostgresWriter implements RowWriter {
  readonly #datasets: ToldDatasets<PostgresDataset>;
  readonly #connection: PostgresConnection;

  constructor(options: PostgresOptions, datasets: ToldDatasets<PostgresDataset>) {
    const { url, writeUrl = url } = options;
    this.#datasets = datasets;
    this.#connection = new PostgresConnection(
      { ...options, url: writeUrl, poolSize: POOL_SIZE },
      'READ WRITE',
    );
  }

  concerns(dataset: string, values: RowValues): boolean {
    return this.#datasets.concern(dataset, values);
  }

  /** A change that changes nothing finds no record; what is inserted may be there already. */
  async write(dataset: string, row: RowToWrite, context: ReadContext): Promise<WriteOutcome> {
    const { statement, placeholders } = this.#datasets.get(dataset).write;
    const filled = placeholders(row);
    const values = statement.parameters.map((name) => filled[name] ?? null);
    const { command, touched } = await this.#connection.query(statement.text, values, context);
    context.onCall({ dataset, rows: touched });
    return touched === 0 && command === 'UPDATE' ? 'NO_RECORD' : 'WRITTEN';
  }

  /** Plans the statement, for which the server looks at names, types and permissions, and does not run it. */
  async check(dataset: string, context: ReadContext): Promise<readonly ConfigProblem[]> {
    const { text, parameters } = this.#datasets.get(dataset).write.statement;
    try {
      const nothing = parameters.map(() => null);
      await this.#connection.query(`EXPLAIN ${text}`, nothing, context);
      return [];
    } catch (error) {
      const message = syntaxMessage(error);
      if (message === undefined) throw error;
      return [{ path: 'statement', message }];
    }
  }

  close = (): Promise<void> => this.#connection.close();
}

/** Makes what tells a database; undefined where it is only read. */
export function createPostgresWriter(
  options: PostgresOptions,
  datasets: readonly PostgresDataset[],
): PostgresWriter | undefined {
  const told = new ToldDatasets(datasets);
  return told.size === 0 ? undefined : new PostgresWriter(options, told);
}
