import type { ReadContext } from '../ReadContext.js';
import type { PostgresConnection } from './connection/PostgresConnection.js';
import type { PostgresDataset } from './PostgresDataset.js';
import { ownCondition } from './statements/ownCondition.js';

/** How many rows a scan of a dataset will bring. */
export async function estimateRecords(
  dataset: PostgresDataset,
  connection: PostgresConnection,
  context: ReadContext,
): Promise<number> {
  const where = ownCondition(dataset).map((condition) => ` WHERE ${condition}`);
  const text = `SELECT count(*) FROM ${dataset.from}${where}`;
  return Number((await connection.query(text, [], context)).rows[0]?.[0]);
}
