import { isDeepStrictEqual } from 'node:util';
import type { ReadContext } from '../ReadContext.js';
import { SourceError } from '../SourceError.js';
import { describeKeys } from './check/describeKeys.js';
import { isTimeout } from './connection/isTimeout.js';
import type { PostgresConnection } from './connection/PostgresConnection.js';
import type { PostgresDataset } from './PostgresDataset.js';
import { fitsType } from './statements/fitsType.js';
import { LaneStatements } from './statements/LaneStatements.js';

/** Keys that a question names, and of which column. */
export interface NamedKeys {
  readonly column: 'owner' | 'key';
  readonly keys: readonly string[];
}

/** Who names keys that cannot be does not make us ask for the types again and again. */
const AGAIN_MS = 1_000;

/** The statements of datasets, for which the server is asked what types their keys have: once, and when they seem to have changed. */
export class DescribedDatasets {
  readonly #connection: PostgresConnection;
  readonly #known = new Map<string, LaneStatements>();
  readonly #asked = new Map<string, Promise<LaneStatements>>();
  readonly #askedAt = new Map<string, number>();

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  /** Nothing to wait for, where they are known. */
  of(dataset: PostgresDataset, context: ReadContext): LaneStatements | Promise<LaneStatements> {
    return this.#known.get(dataset.name) ?? this.#describe(dataset, context);
  }

  /**
   * Asks by the statements of a dataset. Where keys do not fit its types, or the server refuses the
   * question, the types may be others by now: a table was changed, or another server took over.
   */
  async ask<T>(
    dataset: PostgresDataset,
    context: ReadContext,
    question: (statements: LaneStatements) => T | Promise<T>,
    { column, keys }: NamedKeys = { column: 'key', keys: [] },
  ): Promise<T> {
    const known = await this.of(dataset, context);
    const fits = keys.every((key) => fitsType(key, known.types[column]));
    const statements = fits ? known : await this.#anew(dataset, known, context);
    try {
      return await question(statements);
    } catch (error) {
      if (!(error instanceof SourceError && error.isOfQuestion)) throw error;
      const others = await this.#anew(dataset, statements, context);
      if (others === statements) throw error;
      return question(others);
    }
  }

  /** The statements as they should be now; the very same where nothing has changed, or was asked for just now. */
  async #anew(
    dataset: PostgresDataset,
    statements: LaneStatements,
    context: ReadContext,
  ): Promise<LaneStatements> {
    const { name } = dataset;
    const known = this.#known.get(name) ?? statements;
    const isRecent = performance.now() - (this.#askedAt.get(name) ?? 0) < AGAIN_MS;
    if (known !== statements || (isRecent && !this.#asked.has(name))) return known;
    return this.#describe(dataset, context);
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
    this.#askedAt.set(name, performance.now());
    const asking = describeKeys(dataset, this.#connection, context).then((types) => {
      const known = this.#known.get(name);
      if (known !== undefined && isDeepStrictEqual(known.types, types)) return known;
      const statements = new LaneStatements(dataset, types);
      this.#known.set(name, statements);
      return statements;
    });
    this.#asked.set(name, asking);
    const forget = () => this.#asked.delete(name);
    asking.then(forget, forget);
    return asking;
  }
}
