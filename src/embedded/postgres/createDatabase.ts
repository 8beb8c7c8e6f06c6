import { Client, escapeIdentifier } from 'pg';

/** Creates an empty database on the server that `url` leads to and returns its URL. */
export async function createDatabase(
  url: (database: string) => string,
  name: string,
): Promise<string> {
  // Without ssl: false, a PGSSLMODE meant for other servers would apply.
  const client = new Client({ connectionString: url('postgres'), ssl: false });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return url(name);
}
