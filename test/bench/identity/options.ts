import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  ATTRIBUTE_KINDS,
  type AttributeKind,
} from '../../../src/identity/matching/AttributeSpec.js';
import type { ColumnMapping } from './readPeople.js';

const SHARED = fileURLToPath(new URL('../../../../shared/data/identity', import.meta.url));

/** The parts of the bench; each runs in a process of its own, so that its memory is its own. */
export const SECTIONS = ['known', 'demo', 'large', 'speed', 'store'] as const;
export type Section = (typeof SECTIONS)[number];

/** What the command line asks for. */
export interface BenchOptions {
  readonly folder: string;
  /** The sections that run; all of them where none is named. */
  readonly sections: readonly Section[];
  /** A fast look: the same rows over a tenth of the people, or less. */
  readonly quick: boolean;
  /** Generated records whose matching is timed; undefined where not told. */
  readonly records: number | undefined;
  readonly files: readonly string[];
  readonly mapping: ColumnMapping | null;
}

/**
 * Reads the command line: `--quick`, `--records 200000` for the section `speed`, `--base large` or `--only <section>` for one section, `--data
 * <folder>` (or `IDENTITY_DATA`) for the labelled people, and for people of one's own `--csv <file>` (twice to link two files) with `--id`, `--truth` and
 * `--map first=givenName,last=familyName,year+month+day=date`.
 */
export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      quick: { type: 'boolean', default: false },
      records: { type: 'string' },
      base: { type: 'string' },
      only: { type: 'string' },
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
  const sections = readSections(values.only ?? values.base);
  const records = values.records === undefined ? undefined : Number(values.records);
  return { folder, sections, quick: values.quick, records, files: values.csv, mapping };
}

function readSections(name: string | undefined): readonly Section[] {
  if (name === undefined) return SECTIONS;
  const section = SECTIONS.find((one) => one === name);
  if (section === undefined) throw new Error(`${name} is none of ${SECTIONS.join(', ')}`);
  return [section];
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

function readKind(text: string): AttributeKind {
  const kind = ATTRIBUTE_KINDS.find((one) => one === text);
  if (kind === undefined)
    throw new Error(`--map: ${text} is none of ${ATTRIBUTE_KINDS.join(', ')}`);
  return kind;
}
