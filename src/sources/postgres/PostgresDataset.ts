import { z } from 'zod';
import { checkShape } from '../../config/checkShape.js';
import {
  isExpression,
  type Mapping,
  type SqlExpression,
} from '../../config/expressions/Expression.js';
import type { RowReader } from '../../dataset/mapping/compileRow.js';
import { compileDataset } from '../compileDataset.js';
import { compileGrouping, type Grouping } from '../compileGrouping.js';
import { searchableLeaves } from '../databases/searchableLeaves.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { canonicalOwner } from './canonicalOwner.js';
import { columnSql, PostgresLeaves, tableSql } from './PostgresLeaves.js';
import { compilePostgresWrite, type PostgresWrite } from './PostgresWrite.js';
import { isColumn } from './statements/isColumn.js';
import { quoteName } from './statements/quoteName.js';
import type { SelectList } from './statements/SelectList.js';

const sqlText = z.custom<SqlExpression>((value) => isExpression(value) && value.is === 'sql', {
  error: "expected sql('…')",
});
const column = z.union([z.string().min(1), sqlText], { error: "expected a column or sql('…')" });

const ownOptions = z.object({
  table: z.union([z.string().min(1), sqlText], { error: "expected a table or sql('…')" }),
  where: sqlText.optional(),
  keyedBy: z.string().optional(),
  search: z.array(column).optional(),
});

/** How rows are dated: the SQL they are ordered by, and what turns a time of ours into its type. */
export interface TimeOrder {
  /** The field of the mapping that says so. */
  readonly field: string;
  readonly sql: string;
  readonly zone: string;
  readonly unit: 'unix' | 'unixMs' | undefined;
}

/** One dataset of a PostgreSQL source, compiled: what its statements are built from. */
export interface PostgresDataset {
  readonly name: string;
  /** Name of the source that serves it. */
  readonly source: string;
  readonly from: string;
  /** The table, where it is one rather than a FROM clause. */
  readonly table: { readonly name: string; readonly quoted: string } | undefined;
  readonly where: string | undefined;
  readonly keyedBy: string;
  readonly reader: RowReader;
  readonly leaves: PostgresLeaves;
  readonly owner: string;
  readonly key: string;
  readonly time: TimeOrder | undefined;
  readonly parent: string | undefined;
  readonly mapping: Mapping;
  readonly search: readonly string[];
  readonly write: PostgresWrite | undefined;
  /** The fields by which rows can be counted. */
  readonly countsBy: ReadonlySet<string>;
  /** How groups of rows that are alike in some fields are read, and off which columns. */
  groupBy(fields: readonly string[]): { readonly grouping: Grouping; readonly columns: SelectList };
}

/** Compiles the mapping of a dataset; undefined, with problems reported, where it cannot be. */
export function compilePostgresDataset(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
): PostgresDataset | undefined {
  const { path, definition } = dataset;
  const { report } = blueprint.context;
  const own = checkShape(ownOptions, dataset.mapping, path, report);
  const { table: _t, where: _w, keyedBy: _k, search: _s, ...given } = dataset.mapping as Mapping;
  const mapping = canonicalOwner(given, own?.keyedBy ?? 'RECORD');
  const id = mapping.id ?? mapping.recordId;
  const leaves = new PostgresLeaves(id);
  const reader = compileDataset(blueprint, dataset, mapping, leaves, { laneKnown: false });
  const time = timeOrder(dataset, mapping, report);
  const write = compilePostgresWrite(blueprint, dataset);
  if (own === undefined || !isColumn(mapping.recordId) || !isColumn(id)) return undefined;
  const parent = definition.parentField === undefined ? undefined : mapping[definition.parentField];
  return {
    name: definition.name,
    source: blueprint.name,
    from: tableSql(own.table, 't'),
    table:
      typeof own.table === 'string' ? { name: own.table, quoted: quoteName(own.table) } : undefined,
    where: own.where?.text,
    keyedBy: own.keyedBy ?? 'RECORD',
    reader,
    leaves,
    owner: columnSql(mapping.recordId, 't'),
    key: columnSql(id, 't'),
    time,
    parent: isColumn(parent) ? columnSql(parent, 't') : undefined,
    mapping,
    search: (own.search ?? searchColumns(mapping)).map((one) => columnSql(one, 't')),
    write,
    countsBy: new Set([...dataset.specs.keys()].filter((name) => !isNested(mapping[name]))),
    groupBy(fields) {
      const groupLeaves = new PostgresLeaves(id);
      const grouping = compileGrouping(blueprint, dataset, mapping, fields, groupLeaves);
      return { grouping, columns: groupLeaves.columns };
    },
  };
}

function isNested(mapped: unknown): boolean {
  return isExpression(mapped) && mapped.is === 'childRows';
}

function timeOrder(
  { definition, path }: DatasetBlueprint,
  mapping: Mapping,
  report: (path: string, message: string) => void,
): TimeOrder | undefined {
  for (const name of [definition.time, ...(definition.timeAliases ?? [])]) {
    if (name === null) continue;
    const mapped = mapping[name];
    if (isColumn(mapped))
      return { field: name, sql: columnSql(mapped, 't'), zone: 'UTC', unit: undefined };
    if (mapped === undefined || !isExpression(mapped) || mapped.is !== 'dateTime') continue;
    const { of, format, zone = 'UTC' } = mapped;
    const unit = format === 'unix' || format === 'unixMs' ? format : undefined;
    if (format !== undefined && unit === undefined) {
      const advice = `sql("to_timestamp(${String(of)}, '…')")`;
      report(`${path}.${name}`, `expected a value that SQL can order by, such as ${advice}`);
    } else if (isColumn(of)) {
      return { field: name, sql: columnSql(of, 't'), zone, unit };
    }
  }
  return undefined;
}

function searchColumns(mapping: Mapping): (string | SqlExpression)[] {
  return searchableLeaves(mapping).filter(isColumn);
}
