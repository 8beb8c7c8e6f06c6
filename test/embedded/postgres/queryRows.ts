import { Client } from 'pg';

/** Runs one statement on a connection of its own and returns its rows. */
export async function queryRows(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, ssl: false });
  // That a server which is closed breaks the connection is told by the statement.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
