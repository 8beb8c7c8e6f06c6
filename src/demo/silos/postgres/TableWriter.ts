import { type Client, escapeIdentifier } from 'pg';

/** Fills one table with many rows at a time: an array per column, which PostgreSQL unfolds. */
export class TableWriter {
  readonly #client: Client;
  readonly #statement: string;
  readonly #columns: number;
  #rows: unknown[][] = [];
  #count = 0;

  private constructor(client: Client, statement: string, columns: number) {
    this.#client = client;
    this.#statement = statement;
    this.#columns = columns;
  }

  /** Makes a writer of rows that have a value for each column of the table, in its order. */
  static async open(client: Client, table: string): Promise<TableWriter> {
    const { rows } = await client.query<{ type: string }>(
      `SELECT format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum`,
      [table],
    );
    const arrays = rows.map(({ type }, place) => `$${place + 1}::${type}[]`);
    const statement = `INSERT INTO ${escapeIdentifier(table)} SELECT * FROM unnest(${arrays.join(', ')})`;
    return new TableWriter(client, statement, rows.length);
  }

  /** Rows written and waiting. */
  get count(): number {
    return this.#count;
  }

  add(rows: readonly unknown[][]): void {
    this.#rows.push(...rows);
    this.#count += rows.length;
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    const columns = Array.from({ length: this.#columns }, (_, place) =>
      rows.map((row) => row[place] ?? null),
    );
    await this.#client.query(this.#statement, columns);
  }
}
