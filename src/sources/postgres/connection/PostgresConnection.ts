import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { getErrorCode } from '../../../lib/getErrorCode.js';
import { settledWithin } from '../../../lib/settledWithin.js';
import { whenAborted } from '../../../lib/whenAborted.js';
import type { ReadContext } from '../../ReadContext.js';
import { SourceError } from '../../SourceError.js';
import type { PostgresOptions } from '../PostgresConfig.js';
import type { Statement } from '../statements/Statement.js';
import type { Cells } from './Cells.js';
import { formatSettings } from './formatSettings.js';
import { isUnprepared } from './isUnprepared.js';
import { isWithoutTls } from './isWithoutTls.js';
import { openSocket } from './openSocket.js';
import { PostgresSession } from './PostgresSession.js';
import { readPrepared } from './readPrepared.js';
import { StatementNames } from './StatementNames.js';
import { type ServerTls, serverTls } from './serverTls.js';
import { toSourceError } from './toSourceError.js';
import { UnservedConnection } from './UnservedConnection.js';
import { untilServed } from './untilServed.js';

/** A column of a result as the server describes it. */
export interface ResultField {
  readonly typeId: number;
  readonly tableId: number;
  readonly columnId: number;
}

/** A result in texts, as the server wrote them. */
export interface TextResult {
  readonly rows: readonly Cells[];
  readonly fields: readonly ResultField[];
  /** What the statement was, such as `UPDATE`, and how many rows it touched. */
  readonly command: string;
  readonly touched: number;
}

type Access = 'READ ONLY' | 'READ WRITE';
type Call = Pick<ReadContext, 'signal' | 'deadlineMs' | 'roundTrip' | 'onBytes'>;

/** Longer than most questions may take: each waits for a connection as long as its own signal lets it. */
const CONNECT_MS = 10_000;

const LEAVE_MS = 500;

/** The server, or what it allows this user, has no connection left. */
const NONE_LEFT = '53300';
/** Then those that there are serve all for so long, before another one is tried. */
const NARROW_MS = 5_000;

/** The server ends the connection, or is not what it was: after a failover a new one leads to another. */
const SPENT = /^(57P|08|25006)/;

/** One statement, never a row of them; its cells as the server writes them. */
const AS_TEXT = {
  queryMode: 'extended',
  rowMode: 'array',
  types: { getTypeParser: () => (value: unknown) => value },
} as const;

/** A pool of connections whose statements all read, or are let write. */
export class PostgresConnection {
  readonly #options: PostgresOptions;
  readonly #access: Access;
  readonly #tls: ServerTls;
  readonly #sessions = new WeakMap<pg.PoolClient, PostgresSession>();
  readonly #names = new StatementNames();
  #pool: pg.Pool;
  /** Those that were let in, and that have not ended. */
  readonly #connected = new Set<pg.PoolClient>();
  /** All that are open, also those over which nobody was let in yet. */
  readonly #sockets = new Set<Socket>();
  #narrowUntil = 0;

  constructor(options: PostgresOptions, access: Access = 'READ ONLY') {
    this.#options = options;
    this.#access = access;
    this.#tls = serverTls(options.url, options.tls);
    this.#pool = this.#open(this.#tls.ssl);
  }

  /**
   * Runs one statement in a transaction of its own: three messages, one round trip. All
   * settings are local to the transaction, so that a transaction pooler may stand between.
   */
  query(text: string, values: readonly unknown[], context: Call): Promise<TextResult> {
    return context.roundTrip(() =>
      this.#use(context, (client, session) =>
        this.#inTransaction(client, session, text, values, context),
      ),
    );
  }

  /** Reads by a statement that comes again and again: by itself where the session allows for it, else as `query` does. */
  read(statement: Statement, context: Call): Promise<readonly Cells[]> {
    return context.roundTrip(() =>
      this.#use(context, async (client, session) => {
        const { text, values } = statement;
        const inTransaction = async () =>
          (await this.#inTransaction(client, session, text, values, context)).rows;
        const name = this.#names.nameOf(text);
        if (name === undefined || !session?.isSetFor(context.deadlineMs)) return inTransaction();
        try {
          return await readPrepared(client, name, statement);
        } catch (error) {
          if (!isUnprepared(error)) throw error;
          const rows = await inTransaction();
          session.giveUp();
          return rows;
        }
      }),
    );
  }

  /** Takes leave; a server that hangs takes none, and is left without. */
  async close(): Promise<void> {
    await settledWithin(this.#pool.end(), LEAVE_MS);
    for (const socket of this.#sockets) socket.destroy();
  }

  async #inTransaction(
    client: pg.PoolClient,
    session: PostgresSession | undefined,
    text: string,
    values: readonly unknown[],
    { deadlineMs }: Call,
  ): Promise<TextResult> {
    const { stream } = socketOf(client);
    // All messages, one piece of writing.
    stream.cork();
    const advanced = session?.advance();
    const begin = client.query(`BEGIN ${this.#access}; ${formatSettings('LOCAL', deadlineMs)}`);
    const result = client.query({ ...AS_TEXT, text, values: [...values] });
    const commit = client.query('COMMIT');
    stream.uncork();
    const [, , outcome] = await Promise.all([advanced, begin, result, commit]);
    return {
      rows: outcome.rows,
      command: outcome.command,
      touched: outcome.rowCount ?? 0,
      fields: outcome.fields.map(({ dataTypeID, tableID, columnID }) => ({
        typeId: dataTypeID,
        tableId: tableID,
        columnId: columnID,
      })),
    };
  }

  #open(ssl: ServerTls['ssl']): pg.Pool {
    const { poolSize, deadlineMs } = this.#options;
    const pool = new pg.Pool({
      connectionString: this.#tls.url,
      max: poolSize,
      pipeline: true,
      connectionTimeoutMillis: CONNECT_MS,
      idleTimeoutMillis: 30_000,
      allowExitOnIdle: true,
      application_name: 'rotunda',
      stream: () => this.#keep(openSocket()),
      verify: (client: pg.PoolClient, done: (error?: Error) => void) =>
        this.#prove(client).then(() => done(), done),
      ...(ssl === undefined ? {} : { ssl }),
    } as pg.PoolConfig);
    // A connection that breaks fails its statement, if it has one; that it broke is no news beyond.
    pool.on('error', () => undefined);
    pool.on('remove', (client) => this.#connected.delete(client as pg.PoolClient));
    pool.on('connect', (client) => {
      this.#connected.add(client);
      client.on('error', () => undefined);
      if (this.#access === 'READ ONLY') {
        this.#sessions.set(client, new PostgresSession(client, deadlineMs));
      }
    });
    return pool;
  }

  /** A pooler lets more in than it serves. */
  async #prove(client: pg.PoolClient): Promise<void> {
    const session = this.#sessions.get(client);
    if (session === undefined) return;
    const isServed = (one: pg.PoolClient) => this.#sessions.get(one)?.isNew === false;
    await untilServed(session, this.#options.deadlineMs, () => [...this.#connected].some(isServed));
  }

  /** Lends a connection, which is destroyed at once when the signal is aborted. */
  async #use<T>(
    { signal, onBytes }: Call,
    work: (client: pg.PoolClient, session: PostgresSession | undefined) => Promise<T>,
  ): Promise<T> {
    const client = await this.#connect(signal);
    const session = this.#sessions.get(client);
    const { stream } = socketOf(client);
    const forget = whenAborted(signal, () => destroy(client));
    const count = ({ length }: Buffer) => onBytes?.(length);
    if (onBytes !== undefined) stream.on('data', count);
    let broken = false;
    try {
      return await work(client, session);
    } catch (error) {
      broken =
        signal.aborted || !(error instanceof pg.DatabaseError) || SPENT.test(error.code ?? '');
      throw toSourceError(error, signal.aborted, this.#access === 'READ WRITE');
    } finally {
      forget();
      stream.off('data', count);
      if (broken) destroy(client);
      client.release(broken || session?.isSpent);
    }
  }

  async #connect(signal: AbortSignal): Promise<pg.PoolClient> {
    if (signal.aborted) throw new SourceError('SOURCE_TIMEOUT', 'no time left to connect');
    const pool = this.#pool;
    if (performance.now() > this.#narrowUntil) pool.options.max = this.#options.poolSize;
    try {
      return await borrow(pool, signal);
    } catch (error) {
      const isNoneLeft = getErrorCode(error) === NONE_LEFT && this.#connected.size > 0;
      if (isNoneLeft || (error instanceof UnservedConnection && pool.totalCount > 0)) {
        this.#narrowUntil = performance.now() + NARROW_MS;
        pool.options.max = isNoneLeft ? this.#connected.size : pool.totalCount;
        return this.#connect(signal);
      }
      if (!this.#tls.isOptional || !isWithoutTls(error)) throw toSourceError(error, signal.aborted);
      if (pool === this.#pool) this.#goOnWithoutTls();
      return this.#connect(signal);
    }
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }

  #goOnWithoutTls(): void {
    void this.#pool.end();
    this.#pool = this.#open(false);
  }
}

function borrow(pool: pg.Pool, signal: AbortSignal): Promise<pg.PoolClient> {
  return new Promise((resolve, reject) => {
    const forget = whenAborted(signal, () =>
      reject(new SourceError('SOURCE_TIMEOUT', 'no connection before the deadline')),
    );
    pool.connect((error, client) => {
      forget();
      if (client === undefined) reject(error);
      // A connection that comes too late goes back to the pool unused.
      else if (signal.aborted) client.release();
      else resolve(client);
    });
  });
}

/** Ends a connection at once: a polite end would wait for the answer that does not come. */
function destroy(client: pg.PoolClient): void {
  socketOf(client).stream.destroy();
}

function socketOf(client: pg.PoolClient): { readonly stream: Duplex } {
  return (client as unknown as { connection: { stream: Duplex } }).connection;
}
