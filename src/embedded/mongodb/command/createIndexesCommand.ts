import { compareValues } from '../bson/compareValues.js';
import { describeValue } from '../bson/describeValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { IndexDefinition } from '../index/indexDefinition.js';
import { parseIndexDefinition } from '../index/parseIndexDefinition.js';
import type { Collection } from '../storage/collection.js';
import type { Command } from './command.js';

const maxIndexes = 64;

/** The command `createIndexes`. */
export const createIndexesCommand: Command = (reader, context) => {
  const name = reader.collection();
  const specifications = reader.documents('indexes') ?? [];
  reader.ignore('commitQuorum');
  reader.finish();
  if (specifications.length === 0) {
    throw new CommandError(2, 'Must specify at least one index to create');
  }
  const definitions = specifications.map(parseIndexDefinition);
  const isNew = context.catalog.find(context.database, name) === undefined;
  const collection = context.catalog.open(context.database, name);
  const numIndexesBefore = collection.indexes.length;
  createAll(collection, definitions);
  const numIndexesAfter = collection.indexes.length;
  const fields = newDocument({
    numIndexesBefore,
    numIndexesAfter,
    createdCollectionAutomatically: isNew,
  });
  if (numIndexesAfter === numIndexesBefore) fields.note = 'all indexes already exist';
  return { fields };
};

/** Creates all of the indexes or, on a fault, none. */
function createAll(collection: Collection, definitions: readonly IndexDefinition[]): void {
  const created: string[] = [];
  try {
    for (const definition of definitions) {
      if (alreadyExists(collection, definition)) continue;
      if (collection.indexes.length >= maxIndexes) {
        throw new CommandError(67, `add index fails, too many indexes for ${collection.namespace}`);
      }
      collection.createIndex(definition);
      created.push(definition.name);
    }
  } catch (error) {
    for (const name of created) collection.dropIndex(name);
    throw error;
  }
}

function alreadyExists(collection: Collection, wanted: IndexDefinition): boolean {
  if (describeValue(wanted.key) === '{ _id: 1 }') return true;
  const definitions = collection.indexes.map(({ definition }) => definition);
  const sameName = definitions.find(({ name }) => name === wanted.name);
  const sameKey = definitions.find((other) => isSameIndex(other, wanted));
  if (sameName === undefined && sameKey === undefined) return false;
  if (sameName !== undefined && sameName !== sameKey) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Requested index: ${describe(wanted)}, existing index: ${describe(sameName)}`,
    );
  }
  if (sameKey !== undefined && sameName === undefined) {
    throw new CommandError(85, `Index already exists with a different name: ${sameKey.name}`);
  }
  if (sameKey !== undefined && sameKey.expireAfterSeconds !== wanted.expireAfterSeconds) {
    throw new CommandError(
      85,
      `An equivalent index already exists with the same name but different options. Requested index: ${describe(wanted)}, existing index: ${describe(sameKey)}`,
    );
  }
  return true;
}

/** Whether two indexes would hold the same entries under the same rules; names do not count. */
function isSameIndex(left: IndexDefinition, right: IndexDefinition): boolean {
  return (
    compareValues(left.key, right.key) === 0 &&
    left.isUnique === right.isUnique &&
    left.isSparse === right.isSparse &&
    compareValues(left.partialFilter ?? null, right.partialFilter ?? null) === 0
  );
}

function describe({ key, name, isUnique, isSparse }: IndexDefinition): string {
  return describeValue(
    newDocument({
      key,
      name,
      ...(isUnique ? { unique: true } : {}),
      ...(isSparse ? { sparse: true } : {}),
    }),
  );
}
