import { z } from 'zod';
import { checkShape } from '../../config/checkShape.js';
import type { Mapping } from '../../config/expressions/Expression.js';
import type { RowReader } from '../../dataset/mapping/compileRow.js';
import { compileDataset } from '../compileDataset.js';
import { bodyPath } from '../documents/bodyPath.js';
import { compilePath } from '../documents/compilePath.js';
import { compileRowFilter, type IsOwn } from '../documents/compileRowFilter.js';
import { DocumentLeaves } from '../documents/DocumentLeaves.js';
import { readOwn } from '../documents/readOwn.js';
import { rowFilter } from '../documents/rowFilter.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { placeholdersOf } from '../templates/fillTemplate.js';
import { type Endpoint, endpointShape } from './Endpoint.js';
import { compileRestWrite, type RestWrite } from './RestWrite.js';

const path = z
  .string()
  .refine((text) => typeof compilePath(text) === 'function', 'expected a path');
const timeParameter = z.strictObject({
  param: z.string().min(1),
  format: z.enum(['iso', 'unix', 'unixMs']).default('iso'),
});
const inner = z.strictObject(endpointShape);
const { rows: _rows, ...asked } = endpointShape;

const keyFunction = z
  .custom<(value: string) => string>(
    (value) => typeof value === 'function',
    'expected a function',
  )
  .optional();

const ownShape = z.object({
  ...endpointShape,
  batch: z
    .strictObject({
      size: z.int().min(1).max(1_000),
      param: z.string().min(1).optional(),
      separator: z.string().default(','),
      repeat: z.boolean().default(false),
    })
    .optional(),
  order: z.enum(['newestFirst', 'unordered']).default('unordered'),
  until: timeParameter.optional(),
  since: timeParameter.optional(),
  where: rowFilter.optional(),
  keyedBy: z.string().default('RECORD'),
  key: keyFunction,
  resolve: z.strictObject({ ...asked, value: bodyPath }).optional(),
  get: inner.optional(),
  find: z.record(z.string(), z.strictObject({ ...endpointShape, ids: path.optional(), key: keyFunction })).optional(),
  search: inner.optional(),
  scan: inner.optional(),
});

/** A validated parameter that bounds rows in time. */
export type TimeParameter = z.output<typeof timeParameter>;

/** One dataset of a REST source, compiled. */
export interface RestDataset extends Omit<z.output<typeof ownShape>, keyof Endpoint | 'where'> {
  readonly name: string;
  readonly endpoint: Endpoint;
  /** Whether a request is for one record, rather than for a batch of them. */
  readonly perLane: boolean;
  readonly reader: RowReader;
  readonly isOwn: IsOwn | undefined;
  /** Whether row keys hold for the whole source, so that `get` needs no lane. */
  readonly globalKeys: boolean;
  readonly mapping: Mapping;
  readonly isSingle: boolean;
  readonly write: RestWrite | undefined;
}

const OWN_KEYS: ReadonlySet<string> = new Set(Object.keys(ownShape.shape));

/** Compiles the mapping of a dataset; undefined, with problems reported, where it cannot be. */
export function compileRestDataset(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
): RestDataset | undefined {
  const { definition } = dataset;
  const { report } = blueprint.context;
  const own = checkShape(ownShape, dataset.mapping, dataset.path, report);
  const mapping = Object.fromEntries(
    Object.entries(dataset.mapping).filter(([key]) => !OWN_KEYS.has(key)),
  ) as Mapping;
  const read = compileDataset(blueprint, dataset, mapping, new DocumentLeaves(), {
    // Where its options are wrong, that is told; a key that they would tell is not missing besides.
    laneKnown: own === undefined || (own.batch === undefined && hasKey(own)),
  });
  const write = compileRestWrite(blueprint, dataset);
  if (own === undefined) return undefined;
  checkKeys(own, dataset, report);
  const { method, path: at, query, body, rows, page, where, ...rest } = own;
  const isOwn = compileRowFilter(where);
  return {
    ...rest,
    name: definition.name,
    endpoint: { method, path: at, query, body, rows, page },
    perLane: own.batch === undefined,
    reader: readOwn(read, isOwn),
    isOwn,
    globalKeys: own.get !== undefined || definition.name === 'profiles',
    mapping,
    isSingle: definition.cardinality === 'ONE',
    write,
  };
}

function hasKey(own: z.output<typeof ownShape>): boolean {
  if (makesOwn(own)) return true;
  const names = placeholdersOf([own.path, own.query, own.body]);
  return ['recordId', 'key', 'resolved'].some((name) => names.has(name));
}

/** Whether a function makes something of keys, which cannot be seen from here. */
function makesOwn({ query, body }: z.output<typeof ownShape>): boolean {
  return typeof query === 'function' || typeof body === 'function';
}

function checkKeys(
  own: z.output<typeof ownShape>,
  { path: at, mapping }: DatasetBlueprint,
  report: (path: string, message: string) => void,
): void {
  const names = placeholdersOf([own.path, own.query, own.body]);
  if (own.batch === undefined && !hasKey(own)) {
    report(`${at}.path`, 'expected {recordId} in path, query or body, or `batch`; found neither');
  }
  const isNamed = names.has('recordIds') || makesOwn(own);
  if (own.batch !== undefined && own.batch.param === undefined && !isNamed) {
    report(`${at}.batch.param`, 'expected a parameter, or {recordIds} in path, query or body');
  }
  if (own.batch !== undefined && mapping.recordId === undefined) {
    report(`${at}.recordId`, 'expected the path of the record in a row: answers hold many records');
  }
  const isUsed = names.has('resolved') || makesOwn(own);
  if (own.resolve !== undefined && !isUsed) {
    report(`${at}.path`, 'expected {resolved}, which `resolve` finds; found none');
  }
}
