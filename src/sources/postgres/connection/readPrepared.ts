import type pg from 'pg';
import type { Statement } from '../statements/Statement.js';
import type { Cells } from './Cells.js';
import { PreparedQuery } from './PreparedQuery.js';

/** Runs a statement by itself, under its name, in a session whose settings hold. */
export function readPrepared(
  client: pg.PoolClient,
  name: string,
  { text, values }: Statement,
): Promise<readonly Cells[]> {
  return new Promise((resolve, reject) => {
    const query = new PreparedQuery({ name, text, values: [...values] }, (error) => {
      if (error) reject(error);
      else resolve(query.lines);
    });
    client.query(query);
  });
}
