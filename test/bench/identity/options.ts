import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AttributeKind } from '../../../src/identity/matching/AttributeSpec.js';
import type { ColumnMapping } from './readPeople.js';

const SHARED = fileURLToPath(new URL('../../../../shared/data/identity', import.meta.url));

/** What the command line asks for. */
export interface BenchOptions {
  readonly folder: string;
  readonly records: number;
  readonly files: readonly string[];
  readonly mapping: ColumnMapping | null;
}

/**
 * Reads the command line: `--data <folder>` (or `IDENTITY_DATA`), `--records <number>`, and for people
 * of one's own `--csv <file>` (twice to link two files) with `--id`, `--truth` and
 * `--map first=givenName,last=familyName,year+month+day=date`.
 */
export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      records: { type: 'string', default: '100000' },
      csv: { type: 'string', multiple: true, default: [] },
      id: { type: 'string', default: 'id' },
      truth: { type: 'string', default: 'cluster' },
      'truth-pattern': { type: 'string', default: '.*' },
      map: { type: 'string' },
    },
  });
  const folder =
    values.data ?? (existsSync(SHARED) ? SHARED : (process.env.IDENTITY_DATA ?? SHARED));
  const mapping = values.map === undefined ? null : readMapping(values.map, values);
  return { folder, records: Number(values.records), files: values.csv, mapping };
}

function readMapping(
  map: string,
  values: { id: string; truth: string; 'truth-pattern': string },
): ColumnMapping {
  const columns = Object.fromEntries(
    map.split(',').map((entry) => {
      const at = entry.lastIndexOf('=');
      return [entry.slice(0, at), readKind(entry.slice(at + 1))];
    }),
  );
  const truthPattern = new RegExp(values['truth-pattern'], 'u');
  return { columns, id: values.id, truth: values.truth, truthPattern };
}

const KINDS: readonly AttributeKind[] = [
  'givenName',
  'familyName',
  'date',
  'email',
  'phone',
  'postalCode',
  'city',
  'street',
  'number',
  'identifier',
  'text',
];

function readKind(text: string): AttributeKind {
  const kind = KINDS.find((one) => one === text);
  if (kind === undefined) throw new Error(`--map: ${text} is none of ${KINDS.join(', ')}`);
  return kind;
}
