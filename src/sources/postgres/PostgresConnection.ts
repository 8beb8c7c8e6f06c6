import type { Duplex } from 'node:stream';
import pg from 'pg';
import { withinSignal } from '../../lib/withinSignal.js';
import type { ReadContext } from '../ReadContext.js';
import { SourceError } from '../SourceError.js';
import type { PostgresOptions } from './PostgresConfig.js';
import { toSourceError } from './toSourceError.js';

/** A column of a result as the server describes it. */
export interface ResultField {
  readonly typeId: number;
  readonly tableId: number;
  readonly columnId: number;
}

/** A result in texts, as the server wrote them. */
export interface TextResult {
  readonly rows: readonly (string | null)[][];
  readonly fields: readonly ResultField[];
  /** What the statement was, such as `UPDATE`, and how many rows it touched. */
  readonly command: string;
  readonly touched: number;
}

type Access = 'READ ONLY' | 'READ WRITE';

/** Longer than most questions may take: each waits for a connection as long as its own signal lets it. */
const CONNECT_MS = 10_000;

const AS_TEXT = { getTypeParser: () => (value: unknown) => value };

/** A pool of connections whose statements all read, or are let write. */
export class PostgresConnection {
  readonly #pool: pg.Pool;
  readonly #access: Access;

  constructor({ url, poolSize, tls }: PostgresOptions, access: Access = 'READ ONLY') {
    this.#access = access;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      pipeline: true,
      connectionTimeoutMillis: CONNECT_MS,
      idleTimeoutMillis: 30_000,
      allowExitOnIdle: true,
      application_name: 'rotunda',
      ...(tls === undefined ? {} : { ssl: tls }),
    } as pg.PoolConfig);
    // A connection that breaks fails its statement, if it has one; that it broke is no news beyond.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /**
   * Runs one statement in a transaction of its own: three messages, one round trip. All
   * settings are local to the transaction, so that a transaction pooler may stand between.
   */
  query(
    text: string,
    values: unknown[],
    context: Pick<ReadContext, 'signal' | 'deadlineMs' | 'roundTrip'>,
  ): Promise<TextResult> {
    return context.roundTrip(() => this.#run(text, values, context));
  }

  async #run(
    text: string,
    values: unknown[],
    { signal, deadlineMs }: Pick<ReadContext, 'signal' | 'deadlineMs'>,
  ): Promise<TextResult> {
    const client = await this.#connect(signal);
    const onAbort = () => destroy(client);
    signal.addEventListener('abort', onAbort, { once: true });
    let broken = false;
    try {
      const { stream } = socketOf(client);
      // Three messages, one piece of writing.
      stream.cork();
      const begin = client.query(
        `BEGIN ${this.#access}; SET LOCAL statement_timeout = ${Math.ceil(deadlineMs)}; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601'; SET LOCAL extra_float_digits = 1`,
      );
      const result = client.query({ text, values, rowMode: 'array', types: AS_TEXT });
      const commit = client.query('COMMIT');
      stream.uncork();
      const [, outcome] = await Promise.all([begin, result, commit]);
      return {
        rows: outcome.rows as (string | null)[][],
        command: outcome.command,
        touched: outcome.rowCount ?? 0,
        fields: outcome.fields.map(({ dataTypeID, tableID, columnID }) => ({
          typeId: dataTypeID,
          tableId: tableID,
          columnId: columnID,
        })),
      };
    } catch (error) {
      broken = signal.aborted || !(error instanceof pg.DatabaseError);
      throw toSourceError(error, signal.aborted, this.#access === 'READ WRITE');
    } finally {
      signal.removeEventListener('abort', onAbort);
      if (broken) destroy(client);
      client.release(broken);
    }
  }

  async #connect(signal: AbortSignal): Promise<pg.PoolClient> {
    if (signal.aborted) throw new SourceError('SOURCE_TIMEOUT', 'no time left to connect');
    const connecting = this.#pool.connect();
    try {
      return await withinSignal(
        connecting,
        signal,
        () => new SourceError('SOURCE_TIMEOUT', 'no connection before the deadline'),
      );
    } catch (error) {
      // A connection that comes too late goes back to the pool unused.
      connecting.then(
        (client) => client.release(),
        () => undefined,
      );
      throw toSourceError(error, signal.aborted);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

/** Ends a connection at once: a polite end would wait for the answer that does not come. */
function destroy(client: pg.PoolClient): void {
  socketOf(client).stream.destroy();
}

function socketOf(client: pg.PoolClient): { readonly stream: Duplex } {
  return (client as unknown as { connection: { stream: Duplex } }).connection;
}
