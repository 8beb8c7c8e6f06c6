import type { Document } from 'bson';
import { z } from 'zod';
import { checkShape } from '../../config/checkShape.js';
import { isExpression, type Mapped, type Mapping } from '../../config/expressions/Expression.js';
import type { RowReader } from '../../dataset/mapping/compileRow.js';
import { leavesOf } from '../../dataset/mapping/leavesOf.js';
import type { Reader } from '../../dataset/mapping/Reader.js';
import { canonicalKey } from '../canonicalKey.js';
import { compileDataset } from '../compileDataset.js';
import { compileGrouping, type Grouping } from '../compileGrouping.js';
import { searchableLeaves } from '../databases/searchableLeaves.js';
import { compilePath } from '../documents/compilePath.js';
import { DocumentLeaves } from '../documents/DocumentLeaves.js';
import { readKey } from '../readKey.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { OWNER_PATH, ownerExpression, ownerQuery } from './conditions/ownerPath.js';
import { isTimeUnit, type TimeUnit } from './conditions/TimeUnit.js';
import { isOfReference } from './conditions/valueExpression.js';
import { DamagedText } from './DamagedText.js';
import { plainKey } from './keyText.js';
import { compileMongodbWrite, type MongodbWrite } from './MongodbWrite.js';
import { openReferences } from './openReferences.js';
import { plainDocument, plainValue } from './plainValue.js';

const PATH = /^(?!\$)[^.[\]$]+(\.[^.[\]$]+)*$/;
const path = z.string().regex(PATH, 'expected a path without brackets, such as `user.id`');
const ownerPath = z
  .string()
  .regex(
    OWNER_PATH,
    'expected a path such as `user.id`, `members[*].id` or, of a DBRef, `user.$id`',
  );

const ownOptions = z.object({
  collection: z.string().min(1),
  where: z.record(z.string(), z.unknown()).optional(),
  keyedBy: z.string().optional(),
  recordId: ownerPath,
  id: path.optional(),
  search: z.array(path).optional(),
});

/** One dataset of a MongoDB source, compiled: what its queries are built from. */
export interface MongodbDataset {
  readonly name: string;
  /** Name of the source that serves it. */
  readonly source: string;
  readonly collection: string;
  readonly where: Document;
  readonly keyedBy: string;
  readonly reader: RowReader;
  readonly ownerPath: string;
  readonly ownerExpression: unknown;
  readonly keyPath: string;
  readonly timePath: string | undefined;
  readonly unit: TimeUnit | undefined;
  readonly parentPath: string | undefined;
  /** Values as MongoDB keeps them, for tokens. */
  readonly rawTime: Reader;
  readonly rawKey: Reader;
  readonly rawOwner: Reader;
  /** A document as paths lead through it. */
  readonly open: (document: Document) => Document;
  /** The lanes of a document's owners, where it names several in a list; undefined for one that it says itself. */
  readonly lanesOf: (document: Document) => readonly (string | undefined)[];
  readonly mapping: Mapping;
  readonly search: readonly string[];
  readonly write: MongodbWrite | undefined;
  /** The fields by which documents can be counted: those that are paths of theirs. */
  readonly countsBy: ReadonlySet<string>;
  /** How groups of documents that are alike in some fields are read, and by which paths they are told apart. */
  groupBy(fields: readonly string[]): {
    readonly grouping: Grouping;
    readonly paths: readonly string[];
  };
}

/** Compiles the mapping of a dataset; undefined, with problems reported, where it cannot be. */
export function compileMongodbDataset(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
): MongodbDataset | undefined {
  const { definition } = dataset;
  const { report } = blueprint.context;
  const own = checkShape(ownOptions, dataset.mapping, dataset.path, report);
  const {
    collection: _c,
    where: _w,
    keyedBy: _k,
    search: _s,
    ...rest
  } = dataset.mapping as Mapping;
  const mapping: Mapping = { ...(definition.cardinality === 'MANY' ? { id: '_id' } : {}), ...rest };
  const leaves = new DocumentLeaves((value, use) =>
    use === 'JSON' ? plainDocument(value) : plainValue(value),
  );
  const keyedBy = own?.keyedBy ?? 'RECORD';
  const compiled = compileDataset(
    blueprint,
    dataset,
    withKeys(mapping, definition.cardinality),
    leaves,
    {
      laneKnown: false,
    },
  );
  const reader = canonicalReader(compiled, keyedBy);
  const write = own && compileMongodbWrite(blueprint, dataset, own.collection);
  if (own === undefined) return undefined;
  if (definition.cardinality === 'ONE' && !PATH.test(own.recordId)) {
    const advice = 'a view may have it as a field of its own';
    report(
      `${dataset.path}.recordId`,
      `expected one key per document that MongoDB can sort by (${advice})`,
    );
  }
  const { timePath, unit } = timeOrder(dataset, mapping, report);
  const keyPath = String(mapping.id ?? mapping.recordId);
  const parent = definition.parentField && mapping[definition.parentField];
  return {
    name: definition.name,
    source: blueprint.name,
    collection: own.collection,
    where: own.where ?? {},
    keyedBy,
    reader,
    ownerPath: ownerQuery(own.recordId),
    ownerExpression: ownerExpression(own.recordId),
    keyPath,
    timePath,
    unit,
    parentPath: typeof parent === 'string' ? parent : undefined,
    rawTime: timePath === undefined ? () => null : rawReader(timePath),
    rawKey: rawReader(keyPath),
    rawOwner: rawReader(own.recordId),
    open: isOfReference(own.recordId) ? openReferences : (document) => document,
    lanesOf: lanesOf(compiled, keyedBy),
    mapping,
    search: own.search ?? searchPaths(mapping),
    write,
    countsBy: new Set([...dataset.specs.keys()].filter((name) => isByPath(mapping[name]))),
    groupBy(fields) {
      const grouping = compileGrouping(blueprint, dataset, mapping, fields, leaves);
      const all = leavesOf(grouping.mapping).map(({ leaf }) => String(leaf));
      return { grouping, paths: [...new Set(all)].filter((one) => one !== timePath) };
    },
  };
}

/**
 * The same mapping, by which keys that are documents have a text. What profiles have besides `_id` is
 * no key if it is a document: most likely what was meant lies within it.
 */
function withKeys(
  { id, recordId, ...fields }: Mapping,
  cardinality: DatasetBlueprint['definition']['cardinality'],
): Mapping {
  const keys = Object.entries({ id, recordId }).flatMap(([name, path]): [string, Mapped][] => {
    const isKey = cardinality === 'MANY' || path === '_id';
    const read = isKey && typeof path === 'string' ? compilePath(path) : path;
    if (typeof read === 'function')
      return [[name, (document: unknown) => plainKey(read(document))]];
    return path === undefined ? [] : [[name, path]];
  });
  return { ...fields, ...Object.fromEntries(keys) };
}

/** Whether a field is told by paths that MongoDB itself can follow. */
function isByPath(mapped: Mapped | undefined): boolean {
  if (mapped === undefined) return true;
  if (isExpression(mapped) && mapped.is === 'list') return false;
  return leavesOf({ mapped }).every(({ leaf }) => typeof leaf === 'string' && PATH.test(leaf));
}

/** Where nobody says whose a row is, it says so itself, in the form that lanes have. */
function canonicalReader(reader: RowReader, keyedBy: string): RowReader {
  if (keyedBy === 'RECORD') return reader;
  return {
    ...reader,
    read(raw, lane, token) {
      const owner = lane === undefined ? readKey(reader.owner?.(raw)) : null;
      return reader.read(raw, owner === null ? lane : canonicalKey(keyedBy, owner), token);
    },
  };
}

/** Documents of several people, such as the messages of a group, are each one's. */
function lanesOf(reader: RowReader, keyedBy: string): MongodbDataset['lanesOf'] {
  return (document) => {
    const owners = reader.owner?.(document);
    if (!Array.isArray(owners)) return [undefined];
    const keys = owners.map(readKey).filter((key) => key !== null);
    return [...new Set(keys.map((key) => canonicalKey(keyedBy, key)))];
  };
}

function rawReader(at: string): Reader {
  const read = compilePath(at);
  if (typeof read === 'string') return () => null;
  return (document) => {
    const value = read(document);
    return value instanceof DamagedText ? value.toString() : value;
  };
}

function timeOrder(
  { definition, path: at }: DatasetBlueprint,
  mapping: Mapping,
  report: (path: string, message: string) => void,
): Pick<MongodbDataset, 'timePath' | 'unit'> {
  for (const name of [definition.time, ...(definition.timeAliases ?? [])]) {
    const mapped = name === null ? undefined : mapping[name];
    if (mapped === undefined) continue;
    const { of, format } =
      isExpression(mapped) && mapped.is === 'dateTime' ? mapped : { of: mapped, format: undefined };
    const unit = isTimeUnit(format) ? format : undefined;
    if (typeof of !== 'string' || !PATH.test(of) || (format !== undefined && unit === undefined)) {
      // Of one row per record there is no order.
      if (definition.cardinality === 'ONE') continue;
      report(
        `${at}.${name}`,
        'expected a path that MongoDB can order by: a date, an ISO text, or one of the format `unix`, `unixMs`, `objectId` or `bsonTimestamp`',
      );
      continue;
    }
    return { timePath: of, unit };
  }
  return { timePath: undefined, unit: undefined };
}

function searchPaths(mapping: Mapping): string[] {
  return searchableLeaves(mapping).filter(
    (one): one is string => typeof one === 'string' && PATH.test(one),
  );
}
