import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AttributeKind, AttributeSpec } from '../../../src/identity/matching/AttributeSpec.js';
import type { People } from './People.js';

/** Which columns of a file are which attributes; all that a file of people needs. */
export interface ColumnMapping {
  /** Kind by column; `year+month+day` makes one value of several columns. */
  readonly columns: Readonly<Record<string, AttributeKind>>;
  readonly id: string;
  /** The column that names the person, and where given the part of its value that does. */
  readonly truth: string;
  readonly truthPattern?: RegExp;
}

/** Reads labelled people from one CSV file, or from two that are to be linked one to one. */
export function readPeople(
  name: string,
  files: readonly string[],
  { columns, id, truth, truthPattern = /.*/u }: ColumnMapping,
): People {
  const spec = Object.entries(columns).map(([column, kind]): AttributeSpec => {
    return { name: column, kind };
  });
  const rows = files.flatMap((file) => readRows(file).map((row) => ({ row, file })));
  const keyOf = (row: Row, file: string) =>
    files.length === 1 ? (row[id] ?? '') : `${basename(file)} ${row[id]}`;
  const records = rows.map(({ row, file }) => ({
    key: keyOf(row, file),
    values: Object.fromEntries(spec.map((one) => [one.name, joinColumns(row, one.name)])),
    file,
  }));
  const people = rows.map(({ row, file }): [string, string] => {
    const match = truthPattern.exec(row[truth] ?? '');
    return [keyOf(row, file), match?.[1] ?? match?.[0] ?? ''];
  });
  return { name, spec, records, truth: new Map(people), isOneToOne: files.length === 2 };
}

type Row = Readonly<Record<string, string>>;

function readRows(file: string): Row[] {
  return parse<Row>(readFileSync(file), { columns: true, trim: true, bom: true });
}

function joinColumns(row: Row, columns: string): string {
  const names = columns in row ? [columns] : columns.split('+');
  return names.map((column) => row[column] ?? '').join('-');
}
