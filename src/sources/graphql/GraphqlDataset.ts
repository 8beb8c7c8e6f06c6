import { type DocumentNode, Kind, parse } from 'graphql';
import { z } from 'zod';
import { checkShape } from '../../config/checkShape.js';
import type { Mapping } from '../../config/expressions/Expression.js';
import type { RowReader } from '../../dataset/mapping/compileRow.js';
import { compileDataset } from '../compileDataset.js';
import { compilePath } from '../documents/compilePath.js';
import { compileRowFilter, type IsOwn } from '../documents/compileRowFilter.js';
import { DocumentLeaves } from '../documents/DocumentLeaves.js';
import { readOwn } from '../documents/readOwn.js';
import { rowFilter } from '../documents/rowFilter.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { compileGraphqlWrite, type GraphqlWrite } from './GraphqlWrite.js';
import { type NumberType, numericVariables } from './numericVariables.js';
import { variablesOf } from './variablesOf.js';
import { type WayOn, wayOn } from './wayOn.js';

const path = z
  .string()
  .refine((text) => typeof compilePath(text) === 'function', 'expected a path');
const document = z
  .string()
  .refine((text) => parsed(text) !== undefined, 'expected a GraphQL operation');
const variables = z.record(z.string(), z.string()).default({});
const operation = { query: document, rows: path, variables };

const keyFunction = z
  .custom<(value: string) => string>(
    (value) => typeof value === 'function',
    'expected a function',
  )
  .optional();

const ownShape = z.object({
  query: document.optional(),
  each: z
    .string()
    .refine(
      (text) => parsed(`{ lane: ${text} }`) !== undefined,
      'expected a selection of one field',
    )
    .optional(),
  keyType: z.string().default('ID!'),
  items: path.optional(),
  itemKey: path.optional(),
  rows: path.default('$'),
  hasMore: path.optional(),
  totalCount: path.optional(),
  pageCount: path.optional(),
  cursor: path.optional(),
  cursorType: z.string().default('String'),
  batchSize: z.int().min(1).max(1_000).optional(),
  maxLimit: z.int().min(1).max(10_000).default(100),
  order: z.enum(['newestFirst', 'unordered']).default('unordered'),
  where: rowFilter.optional(),
  keyedBy: z.string().default('RECORD'),
  variables,
  key: keyFunction,
  get: z.strictObject(operation).optional(),
  find: z.record(z.string(), z.strictObject({ ...operation, key: keyFunction })).optional(),
  search: z.strictObject(operation).optional(),
  scan: z
    .strictObject({
      ...operation,
      cursor: path.optional(),
      hasMore: path.optional(),
      totalCount: path.optional(),
      pageCount: path.optional(),
    })
    .optional(),
});

/** One dataset of a GraphQL source, compiled. */
export interface GraphqlDataset extends z.output<typeof ownShape> {
  readonly name: string;
  readonly reader: RowReader;
  readonly isOwn: IsOwn | undefined;
  readonly mapping: Mapping;
  readonly isSingle: boolean;
  readonly globalKeys: boolean;
  /** The variables that `query` or `each` uses. */
  readonly mentioned: ReadonlySet<string>;
  /** How lists of `each` are read on. */
  readonly way: WayOn;
  /** The scalar of keys that are numbers to the API. */
  readonly keyNumber: NumberType | undefined;
  readonly write: GraphqlWrite | undefined;
}

const OWN_KEYS: ReadonlySet<string> = new Set(Object.keys(ownShape.shape));

/** Compiles the mapping of a dataset; undefined, with problems reported, where it cannot be. */
export function compileGraphqlDataset(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
): GraphqlDataset | undefined {
  const { definition, path: at } = dataset;
  const { report } = blueprint.context;
  const own = checkShape(ownShape, dataset.mapping, at, report);
  const mapping = Object.fromEntries(
    Object.entries(dataset.mapping).filter(([key]) => !OWN_KEYS.has(key)),
  ) as Mapping;
  const read = compileDataset(blueprint, dataset, mapping, new DocumentLeaves(), {
    laneKnown: true,
  });
  const write = compileGraphqlWrite(blueprint, dataset);
  if (own === undefined) return undefined;
  checkOperation(own, at, report);
  checkTypes(own, at, report);
  const isOwn = compileRowFilter(own.where);
  const mentioned = variablesOf(own.query ?? own.each ?? '');
  return {
    ...own,
    name: definition.name,
    reader: readOwn(read, isOwn),
    isOwn,
    mapping,
    isSingle: definition.cardinality === 'ONE',
    globalKeys: own.get !== undefined || definition.name === 'profiles',
    write,
    mentioned,
    way: wayOn(own, mentioned),
    keyNumber: numericVariables(own.query ?? `$keys: ${own.keyType}`).get('keys'),
  };
}

function checkOperation(
  { query, each, items, itemKey }: z.output<typeof ownShape>,
  at: string,
  report: (path: string, message: string) => void,
): void {
  if ((query === undefined) === (each === undefined)) {
    report(at, 'expected either `query` or `each`');
  }
  const wanted = each === undefined ? 'keys' : 'key';
  if (!variablesOf(query ?? each ?? '').has(wanted)) {
    report(`${at}.${each === undefined ? 'query' : 'each'}`, `expected a variable $${wanted}`);
  }
  if (query !== undefined && (items === undefined || itemKey === undefined)) {
    report(at, 'expected `items` and `itemKey`, which tell the records of an answer apart');
  }
}

/** What is not asked for, no row tells. */
function checkTypes(
  { where, query, each, get, find = {}, search, scan }: z.output<typeof ownShape>,
  at: string,
  report: (path: string, message: string) => void,
): void {
  if (typeof where !== 'object' || !Object.keys(where).some((path) => /\b__typename$/.test(path)))
    return;
  const operations: Readonly<Record<string, string | undefined>> = {
    query,
    each,
    'get.query': get?.query,
    'search.query': search?.query,
    'scan.query': scan?.query,
    ...Object.fromEntries(
      Object.entries(find).map(([type, operation]) => [`find.${type}.query`, operation.query]),
    ),
  };
  for (const [name, text] of Object.entries(operations)) {
    if (text === undefined || text.includes('__typename')) continue;
    report(`${at}.${name}`, 'expected `__typename` among the fields, as `where` asks for it');
  }
}

function parsed(text: string): DocumentNode | undefined {
  try {
    const node = parse(text, { noLocation: true });
    return node.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      ? node
      : undefined;
  } catch {
    return undefined;
  }
}
