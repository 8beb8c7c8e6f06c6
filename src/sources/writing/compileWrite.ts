import { isExpression, type Mapped } from '../../config/expressions/Expression.js';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import type { InstantFormat } from '../../dataset/values/parseDateTime.js';
import { writeDateTime } from '../../dataset/values/writeDateTime.js';
import { closestName } from '../../lib/closestName.js';
import { SourceError } from '../SourceError.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import type { Placeholders } from '../templates/fillTemplate.js';
import { compileWords, type ToSilo } from './compileWords.js';
import type { RowToWrite, RowValues } from './RowToWrite.js';

/** What a `write` says besides how the backend is told. */
interface WriteWords {
  readonly words: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}

/** How the rows of a dataset are put into the words of a source. */
export interface CompiledWrite {
  /** The placeholders that there are. */
  readonly names: readonly string[];
  /** Whether the source has words for what a row is about. */
  concerns(values: RowValues): boolean;
  /** What stands for placeholders; throws `SOURCE_REFUSED` where the source has no word for a value. */
  placeholders(row: RowToWrite): Placeholders;
}

/** The placeholders that a `write` uses, and those of the record, of which it must have one. */
interface UsedNames {
  readonly names: ReadonlySet<string>;
  readonly keys: readonly string[];
}

/** Compiles what all kinds have in common of a `write`, and reports what is wrong with it. */
export function compileWrite(
  { context: { report } }: SourceBlueprint,
  dataset: DatasetBlueprint,
  { words }: WriteWords,
  { names, keys }: UsedNames,
): CompiledWrite {
  const { definition, specs, path } = dataset;
  const { about, values: told } = definition.writes ?? { about: [], values: [] };
  const isWord = (name: string) => specs.get(name)?.is === 'enum';
  const known = [...keys, 'deliveryKey', ...about, ...told];
  checkNames(names, known, `${path}.write`, report);
  if (!keys.some((name) => names.has(name))) {
    report(`${path}.write`, `expected {${keys.join('} or {')}} of the record; found none`);
  }
  for (const name of told) {
    if (isWord(name) && !names.has(name)) {
      report(`${path}.write`, `expected {${name}}, which is what it tells; found none`);
    }
  }
  for (const name of Object.keys(words)) {
    if (!isWord(name)) report(`${path}.write.words.${name}`, unknown(name, known.filter(isWord)));
  }
  const compile = (name: string): [string, ToSilo] => [
    name,
    isWord(name) ? compileWords(name, dataset, words[name], report) : (value) => value,
  ];
  const subjects = about.map(compile);
  const format = instantFormat(definition, dataset.mapping);
  const all = [...subjects, ...told.map(compile)].map(([name, toSilo]): [string, ToSilo] => [
    name,
    name === definition.time ? (value) => writeDateTime(value, format) : toSilo,
  ]);
  return {
    names: known,
    concerns: (values) =>
      subjects.every(([name, toSilo]) => toSilo(values[name] ?? '') !== undefined),
    placeholders({ lane, deliveryKey, values }) {
      const filled = all.map(([name, toSilo]) => [name, inSilo(name, values[name], toSilo)]);
      return { recordId: lane, key: lane, deliveryKey, ...Object.fromEntries(filled) };
    },
  };
}

function inSilo(name: string, value: string | null | undefined, toSilo: ToSilo) {
  if (value === null || value === undefined) return null;
  const word = toSilo(value);
  if (word === undefined) {
    throw new SourceError('SOURCE_REFUSED', `it has no word for this ${name}`);
  }
  return word;
}

function checkNames(
  names: ReadonlySet<string>,
  known: readonly string[],
  path: string,
  report: (path: string, message: string) => void,
): void {
  for (const name of names) if (!known.includes(name)) report(path, unknown(`{${name}}`, known));
}

function unknown(name: string, known: readonly string[]): string {
  const near = closestName(name.replaceAll(/[{}]/g, ''), known);
  const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  return `unknown \`${name}\`${hint}; expected one of ${known.join(', ')}`;
}

/** How the source writes the instant that dates a row. */
function instantFormat(
  { time, timeAliases = [] }: DatasetDefinition,
  mapping: Readonly<Record<string, unknown>>,
): InstantFormat {
  for (const name of [time, ...timeAliases]) {
    const mapped = name === null ? undefined : (mapping[name] as Mapped | undefined);
    if (mapped !== undefined && isExpression(mapped) && mapped.is === 'dateTime') return mapped;
  }
  return {};
}
