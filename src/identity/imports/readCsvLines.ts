import type { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { RequestError } from '../../errors/RequestError.js';

/** A line before it is known what its columns mean. */
export type RawLine =
  | {
      readonly line: number;
      readonly names: readonly string[];
      readonly fieldOf: (name: string) => unknown;
    }
  | { readonly line: number; readonly expected: string };

const MAX_RECORD = 1_000_000;
/** After these the parser cannot find the next line. */
const FATAL = new Set(['CSV_MAX_RECORD_SIZE', 'CSV_QUOTE_NOT_CLOSED']);

/** The lines of a CSV file whose first one names the columns, as RFC 4180 has it. */
export async function* readCsvLines(input: Readable): AsyncIterable<RawLine> {
  let wrong: RawLine[] = [];
  const parser: Parser = parse({
    bom: true,
    info: true,
    max_record_size: MAX_RECORD,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error === undefined || FATAL.has(error.code)) throw error;
      const line = Number(error.lines);
      wrong.push({ line, expected: 'fields whose quotes are doubled within and closed' });
      return undefined;
    },
  });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let places: Map<string, number> | undefined;
  let names: string[] = [];
  try {
    for await (const { info, record } of parser as AsyncIterable<CsvRecord>) {
      yield* wrong;
      wrong = [];
      if (places === undefined) {
        names = record;
        places = new Map(names.map((name, place) => [name, place]));
        continue;
      }
      const placeOf = places;
      yield { line: info.lines, names, fieldOf: (name) => record[placeOf.get(name) ?? -1] };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    const message = `Line ${line}: expected quotes to be closed; the file cannot be read on from there.`;
    throw new RequestError('BAD_USER_INPUT', message);
  }
  yield* wrong;
}

interface CsvRecord {
  readonly info: { readonly lines: number };
  readonly record: string[];
}
