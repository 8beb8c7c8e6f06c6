import type { Mapping } from '../../../config/expressions/Expression.js';
import { identifierLeaves } from '../../databases/identifierLeaves.js';
import type { ReadContext } from '../../ReadContext.js';
import type { PostgresConnection } from '../connection/PostgresConnection.js';
import type { PostgresDataset } from '../PostgresDataset.js';
import { identifierSql } from '../statements/identifierSql.js';
import type { KeyTypes, ListType } from '../statements/KeyTypes.js';
import { isKeptByJoins } from './isKeptByJoins.js';

/** Asks the server for the types of a dataset's keys: parameters are bound in the column's own type. */
export async function describeKeys(
  dataset: PostgresDataset,
  connection: PostgresConnection,
  context: ReadContext,
): Promise<KeyTypes> {
  const { owner, key, time, parent, from } = dataset;
  const keys = [owner, key, ...(time ? [time.sql] : []), ...(parent ? [parent] : [])];
  const identifiers = identifierColumns(dataset.mapping);
  const columns = [...keys, ...identifiers];
  const probe = `SELECT ${columns.join(', ')} FROM ${from} LIMIT 0`;
  const { fields } = await connection.query(probe, [], context);
  const { rows } = await connection.query(
    `SELECT format_type(f.type, NULL), coalesce(a.attnotnull, false)
     FROM unnest($1::oid[], $2::oid[], $3::int[]) WITH ORDINALITY AS f(type, rel, att, n)
     LEFT JOIN pg_attribute a ON a.attrelid = f.rel AND a.attnum = f.att AND f.rel <> 0
     ORDER BY f.n`,
    [
      fields.map(({ typeId }) => typeId),
      fields.map(({ tableId }) => tableId),
      fields.map(({ columnId }) => columnId),
    ],
    context,
  );
  const type = (at: number) => parameterType(rows[at]?.[0] ?? 'text');
  return {
    owner: type(0),
    key: type(1),
    time: time && type(2),
    parent: parent && type(time ? 3 : 2),
    timeNullable: time !== undefined && !(rows[2]?.[1] === 't' && isKeptByJoins(from, time.sql)),
    lists: new Map(
      identifiers.flatMap((column, index): [string, ListType][] => {
        const list = listType(rows[keys.length + index]?.[0] ?? '');
        return list === undefined ? [] : [[column, list]];
      }),
    ),
  };
}

/**
 * The type that keys are bound in. `character` without a length means one character when it is cast
 * to. Whole numbers of all sizes can be compared, and by the same indexes: in the largest one no key
 * is missed whose column has been widened since.
 */
function parameterType(type: string): string {
  if (type === 'character') return 'bpchar';
  return type === 'smallint' || type === 'integer' ? 'bigint' : type;
}

function identifierColumns({ identifiers }: Mapping): string[] {
  const leaves = Object.keys(identifiers ?? {}).flatMap((type) =>
    identifierLeaves({ identifiers } as Mapping, type),
  );
  return leaves.flatMap((leaf) => identifierSql(leaf) ?? []);
}

function listType(type: string): ListType | undefined {
  if (type.endsWith('[]')) return 'ARRAY';
  return type === 'json' || type === 'jsonb' ? 'JSON' : undefined;
}
