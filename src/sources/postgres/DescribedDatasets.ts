import type { ReadContext } from '../ReadContext.js';
import { describeKeys } from './describeKeys.js';
import { isTimeout } from './isTimeout.js';
import { LaneStatements } from './LaneStatements.js';
import type { PostgresConnection } from './PostgresConnection.js';
import type { PostgresDataset } from './PostgresDataset.js';

/** The statements of datasets, for which the server is asked once what types their keys have. */
export class DescribedDatasets {
  readonly #connection: PostgresConnection;
  readonly #known = new Map<string, LaneStatements>();
  readonly #asked = new Map<string, Promise<LaneStatements>>();

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  /** Nothing to wait for, where they are known. */
  of(dataset: PostgresDataset, context: ReadContext): LaneStatements | Promise<LaneStatements> {
    return this.#known.get(dataset.name) ?? this.#describe(dataset, context);
  }

  #describe(dataset: PostgresDataset, context: ReadContext): Promise<LaneStatements> {
    const { name } = dataset;
    const asked = this.#asked.get(name);
    // Whoever asked first may have had less time than this caller has.
    if (asked !== undefined) {
      return asked.catch((error) => {
        if (context.signal.aborted || !isTimeout(error)) throw error;
        return this.#describe(dataset, context);
      });
    }
    const asking = describeKeys(dataset, this.#connection, context).then((types) => {
      const statements = new LaneStatements(dataset, types);
      this.#known.set(name, statements);
      return statements;
    });
    this.#asked.set(name, asking);
    asking.catch(() => this.#asked.delete(name));
    return asking;
  }
}
