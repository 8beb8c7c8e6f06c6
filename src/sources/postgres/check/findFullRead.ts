import { isExpression } from '../../../config/expressions/Expression.js';
import { isPlainObject } from '../../../lib/isPlainObject.js';
import { type FullRead, MANY_ROWS } from '../../FullRead.js';
import type { ReadContext } from '../../ReadContext.js';
import type { PostgresConnection } from '../connection/PostgresConnection.js';
import type { DescribedDatasets } from '../DescribedDatasets.js';
import type { PostgresDataset } from '../PostgresDataset.js';
import { ownCondition } from '../statements/ownCondition.js';

const ROWS = 20;

/** Asks the planner how it would read a record's rows: the largest table that it looks through whole. */
export async function findFullRead(
  dataset: PostgresDataset,
  described: DescribedDatasets,
  connection: PostgresConnection,
  context: ReadContext,
): Promise<FullRead | undefined> {
  const { owner, from } = dataset;
  const conditions = [`${owner} IS NOT NULL`, ...ownCondition(dataset)].join(' AND ');
  const sample = `SELECT ${owner}::text FROM ${from} WHERE ${conditions} LIMIT 1`;
  const [[lane] = []] = (await connection.query(sample, [], context)).rows;
  if (lane === undefined || lane === null) return undefined;
  const statements = await described.of(dataset, context);
  const { text, values } = statements.newest([lane], { limit: ROWS });
  const explained = `EXPLAIN (FORMAT JSON, VERBOSE) ${text}`;
  const [[plan] = []] = (await connection.query(explained, values, context)).rows;
  const names = scannedTables(JSON.parse(plan ?? '[]'));
  if (names.length === 0) return undefined;
  // What was never analysed is told by its size.
  const { rows } = await connection.query(
    `SELECT relname, (CASE WHEN reltuples < 0 THEN pg_relation_size(oid) / 100 ELSE reltuples END)::bigint
     FROM pg_class WHERE oid = ANY ($1::text[]::regclass[]) ORDER BY 2 DESC LIMIT 1`,
    [names],
    context,
  );
  const [table, count] = rows[0] ?? [];
  if (!table || Number(count) < MANY_ROWS) return undefined;
  // Others are joined to it, or parts of it.
  const isOwn = dataset.table?.name.split('.').at(-1) === table;
  return { table, rows: Number(count), ...(isOwn ? { by: writtenOwner(dataset) } : {}) };
}

/** The tables that a plan reads from end to end, quoted. */
function scannedTables(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(scannedTables);
  if (!isPlainObject(plan)) return [];
  const { Schema: schema, 'Relation Name': name, 'Node Type': type } = plan;
  const own =
    type === 'Seq Scan'
      ? [[schema, name].map((one) => `"${String(one).replaceAll('"', '""')}"`)]
      : [];
  return [...own.map((parts) => parts.join('.')), ...scannedTables([plan.Plan, plan.Plans])];
}

/** The owner as the mapping has it, or as it is compared. */
function writtenOwner({ mapping, owner }: PostgresDataset): string {
  const { recordId } = mapping;
  if (typeof recordId === 'string') return recordId;
  return isExpression(recordId) && recordId.is === 'sql' ? recordId.text : owner;
}
