import type { ConfigProblem } from '../../../config/ConfigProblem.js';
import { isExpression, type Mapping } from '../../../config/expressions/Expression.js';
import { leavesOf, type MappedLeaf } from '../../../dataset/mapping/leavesOf.js';
import { closestName } from '../../../lib/closestName.js';
import type { ReadContext } from '../../ReadContext.js';
import type { PostgresConnection, TextResult } from '../connection/PostgresConnection.js';
import type { PostgresDataset } from '../PostgresDataset.js';
import { columnSql } from '../PostgresLeaves.js';
import { isColumn } from '../statements/isColumn.js';
import { checkTypes } from './checkTypes.js';
import { describeKeys } from './describeKeys.js';
import { syntaxMessage } from './syntaxMessage.js';

/** Runs a statement within the deadline of a check. */
type Ask = (text: string, values?: unknown[]) => Promise<TextResult>;

/** Compares a mapping with the database: tables and columns that are not there, SQL that does not run, types that do not fit. */
export async function checkColumns(
  dataset: PostgresDataset,
  connection: PostgresConnection,
  context: ReadContext,
): Promise<ConfigProblem[]> {
  const ask: Ask = (text, values = []) => connection.query(text, values, context);
  const columns = await columnsOf(dataset, ask);
  if (typeof columns === 'string') return [{ path: 'table', message: columns }];
  const missing = columns === undefined ? [] : missingColumns(dataset, columns);
  const wrong = missing.length > 0 ? missing : await failingSql(dataset, ask);
  if (wrong.length > 0) return wrong;
  return checkTypes(dataset, await describeKeys(dataset, connection, context));
}

/** The columns of the table; undefined where it is a FROM clause of its own, a text where it is not there. */
async function columnsOf(
  { table }: PostgresDataset,
  ask: Ask,
): Promise<ReadonlySet<string> | undefined | string> {
  if (table === undefined) return undefined;
  const columns = await ask(
    `SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    [table.quoted],
  ).catch((error): string => {
    const reason = syntaxMessage(error);
    if (reason === undefined) throw error;
    return reason;
  });
  if (typeof columns === 'string') return columns;
  if (columns.rows.length > 0) return new Set(columns.rows.map(([name]) => name ?? ''));
  const { rows: tables } = await ask(
    `SELECT relname FROM pg_class WHERE relkind IN ('r', 'v', 'm', 'p', 'f') AND pg_table_is_visible(oid)`,
  );
  const near = closestName(
    table.name,
    tables.map(([name]) => name ?? ''),
  );
  const hint =
    near === table.name
      ? `; one whose own name has a dot is sql('"${near}" t')`
      : near === undefined
        ? ''
        : ` (did you mean \`${near}\`?)`;
  return `there is no table or view \`${table.name}\`${hint}`;
}

function missingColumns(
  { mapping }: PostgresDataset,
  columns: ReadonlySet<string>,
): ConfigProblem[] {
  return leavesOf(mapping).flatMap(({ field, leaf }) => {
    if (typeof leaf !== 'string' || leaf.includes('.') || columns.has(leaf)) return [];
    const near = closestName(leaf, columns);
    const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
    return [{ path: field, message: `there is no column \`${leaf}\`${hint}` }];
  });
}

/** Prepares each piece of the statement by itself, so that every one that fails is named. */
async function failingSql(dataset: PostgresDataset, ask: Ask): Promise<ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const prepare = async (path: string, text: string) => {
    try {
      await ask(text);
    } catch (error) {
      const reason = syntaxMessage(error);
      if (reason === undefined) throw error;
      problems.push({ path, message: reason });
    }
  };
  const fields = fieldsOf(dataset.mapping);
  for (const { sql } of dataset.leaves.columns.entries('c')) {
    await prepare(fields.get(sql) ?? sql, `SELECT ${sql} FROM ${dataset.from} LIMIT 0`);
  }
  for (const sql of dataset.search) {
    if (!fields.has(sql)) await prepare('search', `SELECT ${sql} FROM ${dataset.from} LIMIT 0`);
  }
  // A condition can only run where its table does.
  if (dataset.where !== undefined && problems.length === 0) {
    await prepare('where', `SELECT FROM ${dataset.from} WHERE (${dataset.where}) LIMIT 0`);
  }
  for (const { table, columns, key, orderBy } of dataset.leaves.children) {
    const parts = [key, ...(orderBy === undefined ? [] : [orderBy])];
    for (const sql of [...columns.entries('d').map((one) => one.sql), ...parts]) {
      await prepare(fields.get(sql) ?? sql, `SELECT ${sql} FROM ${table} LIMIT 0`);
    }
  }
  return problems;
}

/** The fields of a mapping by the SQL that they are read with, those of child rows among them. */
function fieldsOf(mapping: Mapping): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const add = (leaves: readonly MappedLeaf[], alias: string) => {
    for (const { field, leaf } of leaves) {
      if (isColumn(leaf)) fields.set(columnSql(leaf, alias), field);
    }
  };
  add(leavesOf(mapping), 't');
  for (const [name, mapped] of Object.entries(mapping)) {
    if (!isExpression(mapped) || mapped.is !== 'childRows') continue;
    const { key, orderBy, item } = mapped;
    add(leavesOf(item, name), 'c');
    add([{ field: `${name}.key`, leaf: key }], 'c');
    if (orderBy !== undefined) add([{ field: `${name}.orderBy`, leaf: orderBy }], 'c');
  }
  return fields;
}
