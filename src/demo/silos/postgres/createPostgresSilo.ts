import { Client } from 'pg';
import type { Life } from '../../story/Life.js';
import type { Silo } from '../Silo.js';
import { TableWriter } from './TableWriter.js';

/** What tells one PostgreSQL silo from another. */
export interface PostgresSiloPlan<Table extends string> {
  readonly name: string;
  readonly holds: string;
  /** Makes the tables, in SQL. */
  readonly schema: string;
  /** Makes their indexes, once they are filled. */
  readonly indexes: string;
  /** The tables that lives fill; the first has the records. */
  readonly tables: readonly [Table, ...Table[]];
  /** What a life leaves in the tables. */
  rowsOf(life: Life): Readonly<Record<Table, unknown[][]>>;
}

/** Makes an empty silo of a plan in a database. */
export async function createPostgresSilo<Table extends string>(
  url: string,
  { name, holds, schema, indexes, tables, rowsOf }: PostgresSiloPlan<Table>,
): Promise<Silo> {
  const client = new Client({ connectionString: url, ssl: false });
  await client.connect();
  const writers = new Map<Table, TableWriter>();
  try {
    await client.query(schema);
    for (const table of tables) writers.set(table, await TableWriter.open(client, table));
  } catch (error) {
    await client.end();
    throw error;
  }
  const count = (table: Table) => writers.get(table)?.count ?? 0;
  return {
    name,
    kind: 'postgres',
    holds,
    get records() {
      return count(tables[0]);
    },
    get rows() {
      return tables.slice(1).reduce((sum, table) => sum + count(table), 0);
    },
    add(life) {
      const rows = rowsOf(life);
      for (const [table, writer] of writers) writer.add(rows[table]);
    },
    async flush() {
      for (const writer of writers.values()) await writer.flush();
    },
    async finish() {
      await client.query(indexes);
      await client.end();
    },
    close: () => client.end(),
  };
}
