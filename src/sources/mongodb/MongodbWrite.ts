import type { Document } from 'bson';
import { Long, ObjectId, UUID } from 'bson';
import { z } from 'zod';
import { SourceError } from '../SourceError.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';
import { fillBody, type Placeholders, placeholdersOf } from '../templates/fillTemplate.js';
import { checkWrite } from '../writing/checkWrite.js';
import { type CompiledWrite, compileWrite } from '../writing/compileWrite.js';
import type { RowToWrite } from '../writing/RowToWrite.js';
import { writeShape } from '../writing/writeShape.js';
import { keyVariants } from './conditions/keyVariants.js';

const template = z.record(z.string(), z.unknown());
const paths = z.record(
  z.string().regex(/^[^$]/, 'expected a path: the operator is what it stands in'),
  z.unknown(),
);

const shape = z
  .strictObject({
    ...writeShape,
    collection: z.string().min(1).optional(),
    recordIdType: z.enum(['string', 'long', 'objectId', 'uuid']).optional(),
    timeType: z.enum(['date', 'string']).default('date'),
    insert: paths.optional(),
    match: template.optional(),
    set: paths.default({}),
    addToSet: paths.default({}),
    upsert: z.boolean().default(false),
  })
  .refine(
    ({ insert, match, set, addToSet }) =>
      insert === undefined
        ? match !== undefined && Object.keys({ ...set, ...addToSet }).length > 0
        : match === undefined,
    'expected either `insert`, or `match` and what to `set` or `addToSet`',
  );

type Shape = z.output<typeof shape>;

/** One change of a collection, with all values in place. */
export type MongodbChange =
  | { readonly is: 'insert'; readonly document: Document }
  | {
      readonly is: 'update';
      readonly match: Document;
      readonly update: Document;
      readonly upsert: boolean;
    };

/** How a dataset of a MongoDB source is told of rows, compiled. */
export interface MongodbWrite extends CompiledWrite {
  readonly collection: string;
  change(row: RowToWrite): MongodbChange;
}

/** Compiles the `write` of a dataset; undefined where it has none, or, with problems reported, an unsound one. */
export function compileMongodbWrite(
  blueprint: SourceBlueprint,
  dataset: DatasetBlueprint,
  collection: string,
): MongodbWrite | undefined {
  const own = checkWrite(shape, blueprint, dataset);
  if (own === undefined) return undefined;
  const { insert, match, set, addToSet } = own;
  const names = placeholdersOf([insert, match, set, addToSet]);
  const write = compileWrite(blueprint, dataset, own, { names, keys: ['recordId'] });
  return {
    ...write,
    collection: own.collection ?? collection,
    change: (row) => changeOf(own, row, write.placeholders(row), dataset.definition.time ?? ''),
  };
}

function changeOf(
  own: Shape,
  row: RowToWrite,
  placeholders: Placeholders,
  time: string,
): MongodbChange {
  const { insert, match, set, addToSet, upsert, recordIdType, timeType } = own;
  // A text is an instant in ISO 8601: a mapping with a format of its own makes numbers.
  const asDate = timeType === 'date' && typeof placeholders[time] === 'string';
  const values = {
    ...placeholders,
    recordId: typedKey(row.lane, recordIdType ?? 'string') as string,
    ...(asDate && { [time]: new Date(placeholders[time] as string) }),
  };
  if (insert !== undefined) {
    const document = fillBody(insert, values) as Document;
    return { is: 'insert', document: { _id: row.deliveryKey, ...document } };
  }
  const isAny = recordIdType === undefined && !upsert;
  const sought = isAny ? { ...values, recordId: { $in: keyVariants(row.lane) } as never } : values;
  const fill = (one: Record<string, unknown>) => fillBody(one, values) as Document;
  return {
    is: 'update',
    match: fillBody(match, sought) as Document,
    update: {
      ...(Object.keys(set).length > 0 && { $set: fill(set) }),
      ...(Object.keys(addToSet).length > 0 && { $addToSet: fill(addToSet) }),
    },
    upsert,
  };
}

function typedKey(key: string, type: NonNullable<Shape['recordIdType']>): unknown {
  try {
    switch (type) {
      case 'string':
        return key;
      case 'long':
        return Long.fromString(key, { throwsError: true } as never);
      case 'objectId':
        return ObjectId.createFromHexString(key);
      case 'uuid':
        return new UUID(key);
    }
  } catch {
    throw new SourceError('SOURCE_REFUSED', `the key of the record is no ${type}`);
  }
}
