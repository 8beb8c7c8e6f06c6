import pg from 'pg';
import type { CallCounter } from './CallCounter.js';

/** As many connections as the gateway has. */
const POOL_SIZE = 10;

/** A pool of connections to one database; statements are prepared once per connection. */
export class SqlClient {
  readonly #silo: string;
  readonly #pool: pg.Pool;
  readonly #counter: CallCounter;

  constructor(silo: string, url: string, counter: CallCounter) {
    this.#silo = silo;
    this.#pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, statement_timeout: 5_000 });
    this.#counter = counter;
  }

  async query<Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: unknown[],
  ): Promise<Row[]> {
    this.#counter.add(this.#silo);
    const { rows } = await this.#pool.query<Row>({ name, text, values });
    this.#counter.addRows(rows.length);
    return rows;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
