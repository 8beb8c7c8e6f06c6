import { z } from 'zod';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { placeholdersOf } from '../templates/fillTemplate.js';
import { checkWrite } from '../writing/checkWrite.js';
import { type CompiledWrite, compileWrite } from '../writing/compileWrite.js';
import { type WriteConfig, writeShape } from '../writing/writeShape.js';

const shape = z.strictObject({
  ...writeShape,
  method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  path: z.string().startsWith('/', 'expected a path behind the base URL that begins with /'),
  query: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.unknown().optional(),
});

/** How a REST API is told of a row. */
export interface RestWriteConfig extends WriteConfig {
  /** `POST` when left out. */
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Behind the base URL, with placeholders such as `{recordId}`. */
  readonly path: string;
  /** Query parameters, with placeholders. */
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** The body, with placeholders; a text that is one placeholder becomes its value. */
  readonly body?: object | string;
}

/** How a dataset of a REST source is told of rows, compiled. */
export type RestWrite = CompiledWrite & Omit<z.output<typeof shape>, 'words'>;

/** Compiles the `write` of a dataset; undefined where it has none, or, with problems reported, an unsound one. */
export function compileRestWrite(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
): RestWrite | undefined {
  const own = checkWrite(shape, blueprint, dataset);
  if (own === undefined) return undefined;
  const { method, path, query, body } = own;
  const names = placeholdersOf([path, query, body]);
  const keys = ['recordId', 'key', ...('resolve' in dataset.mapping ? ['resolved'] : [])];
  return { ...compileWrite(blueprint, dataset, own, { names, keys }), method, path, query, body };
}
