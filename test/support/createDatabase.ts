import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a suite's own on the server of this run. */
export interface TestDatabase {
  readonly url: string;
  run(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  drop(): Promise<void>;
}

/** Makes an empty database, of another encoding where `options` of `CREATE DATABASE` say so. */
export async function createDatabase(options = ''): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL ?? '';
  const name = `t_${randomBytes(8).toString('hex')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} ${options}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const client = new pg.Client(url.href);
  await client.connect();
  return {
    url: url.href,
    run: (text, values) => client.query(text, values),
    async drop() {
      await client.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
