import type { Readable } from 'node:stream';
import { describeFound } from '../../lib/describeFound.js';
import type { ClusterFile } from './ClusterFile.js';
import type { ClusterLine } from './ClusterLine.js';
import { type ChosenColumns, chooseColumns } from './chooseColumns.js';
import { type RawLine, readCsvLines } from './readCsvLines.js';
import { readNdjsonLines } from './readNdjsonLines.js';

/** Reads which record is in which cluster, line by line, holding no more than a few of them. */
export async function* readClusterFile(
  input: Readable,
  file: ClusterFile,
  sources: readonly string[],
): AsyncIterable<ClusterLine> {
  const raw = file.format === 'csv' ? readCsvLines(input) : readNdjsonLines(input);
  let columns: ChosenColumns | undefined;
  for await (const one of raw) {
    if ('expected' in one) {
      yield one;
      continue;
    }
    columns ??= chooseColumns(one.names, file);
    yield toClusterLine(one, columns, file, sources);
  }
}

function toClusterLine(
  { line, fieldOf }: Exclude<RawLine, { expected: string }>,
  columns: ChosenColumns,
  { allOf, renames }: ClusterFile,
  sources: readonly string[],
): ClusterLine {
  const named = columns.source === undefined ? allOf : textOf(fieldOf(columns.source));
  const source = named === undefined ? undefined : (renames[named] ?? named);
  const recordId = textOf(fieldOf(columns.record));
  const cluster = textOf(fieldOf(columns.cluster));
  if (source === undefined || !sources.includes(source)) {
    return {
      line,
      expected: `one of ${sources.join(', ')} as source, found ${describeFound(source)}`,
    };
  }
  const missing = recordId === undefined ? columns.record : columns.cluster;
  if (recordId === undefined || cluster === undefined) {
    return {
      line,
      expected: `a text or a number in ${missing}, found ${describeFound(fieldOf(missing))}`,
    };
  }
  return { line, source, recordId, cluster };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
