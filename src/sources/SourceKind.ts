import type { ZodType } from 'zod';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { CompileContext } from '../dataset/mapping/CompileContext.js';
import type { FieldSpecs } from '../dataset/mapping/FieldSpec.js';
import type { SettleRow } from '../dataset/Row.js';
import type { Source } from './Source.js';

/** One dataset that a source is to serve, as configured. */
export interface DatasetBlueprint {
  readonly definition: DatasetDefinition;
  /** The fields of its row type, as the schema tells them. */
  readonly specs: FieldSpecs;
  readonly mapping: Readonly<Record<string, unknown>>;
  /** How the source is told of rows, as configured; left out where it is not. */
  readonly write?: unknown;
  /** Path within the configuration, for problems. */
  readonly path: string;
  /** Completes each row with what no mapping tells. */
  readonly settle?: SettleRow;
}

/** What the mappings of one source are compiled from. */
export interface SourceBlueprint {
  /** The source's name. */
  readonly name: string;
  /** What it is to serve. */
  readonly datasets: readonly DatasetBlueprint[];
  /** Takes problems, and has what compiling needs. */
  readonly context: Omit<CompileContext, 'leaves'>;
}

/** A way to speak to a backend: adding one is a file, a line in the registry and a call of the contract suite. */
export interface SourceKind<Options = unknown, Compiled = unknown> {
  /** Its name in messages and in `sources`. */
  readonly kind: string;
  /** The kind's own options; keys that are not among them name datasets. */
  readonly options: ZodType<Options>;
  /** The names of its own options. */
  readonly optionNames: readonly string[];
  /** Compiles all mappings, and reports what is wrong with them. */
  compile(blueprint: SourceBlueprint): Compiled;
  /** Makes a source that has not connected yet. */
  create(name: string, options: Options, compiled: Compiled): Source;
}
