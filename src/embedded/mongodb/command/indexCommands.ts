import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { IndexDefinition } from '../index/indexDefinition.js';
import type { Collection } from '../storage/collection.js';
import type { Command, CommandContext, CommandTable } from './command.js';
import type { CommandReader } from './commandReader.js';
import { createIndexesCommand } from './createIndexesCommand.js';
import { openCursor } from './openCursor.js';

/** The commands about indexes. */
export const indexCommands: CommandTable = {
  createIndexes: createIndexesCommand,
  listIndexes: (reader, context) => {
    const collection = existing(reader, context);
    const cursor = reader.document('cursor');
    reader.finish();
    const documents = collection.indexes.map(({ definition }) => toDocument(definition));
    const size = Number(cursor?.batchSize ?? documents.length);
    return openCursor(context, collection.namespace, documents, { size });
  },
  dropIndexes: dropIndexes,
  deleteIndexes: dropIndexes,
};

function dropIndexes(...[reader, context]: Parameters<Command>) {
  const collection = existing(reader, context);
  const wanted = reader.value('index') ?? null;
  reader.finish();
  const nIndexesWas = collection.indexes.length;
  const names = (Array.isArray(wanted) ? wanted : [wanted]).flatMap((index) =>
    namesOf(collection, index),
  );
  for (const name of names) collection.dropIndex(name);
  return { fields: newDocument({ nIndexesWas }) };
}

function existing(reader: CommandReader, { catalog, database }: CommandContext): Collection {
  const name = reader.collection();
  const collection = catalog.find(database, name);
  if (collection !== undefined) return collection;
  throw new CommandError(26, `ns does not exist: ${database}.${name}`);
}

/** The names of the indexes that `*`, a name or a key pattern means. */
function namesOf(collection: Collection, wanted: BsonValue): string[] {
  const definitions = collection.indexes.map(({ definition }) => definition);
  if (wanted === '*') return definitions.slice(1).map(({ name }) => name);
  const found = definitions.find(({ name, key }) =>
    isDocument(wanted) ? compareValues(key, wanted) === 0 : name === wanted,
  );
  if (found === undefined) {
    throw new CommandError(
      27,
      isDocument(wanted)
        ? `can't find index with key: ${describeValue(wanted)}`
        : `index not found with name [${wanted}]`,
    );
  }
  if (found.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
  return [found.name];
}

function toDocument(definition: IndexDefinition): BsonDocument {
  const { key, name, partialFilter, expireAfterSeconds } = definition;
  return newDocument({
    v: 2,
    key,
    name,
    ...(definition.isUnique && name !== '_id_' ? { unique: true } : {}),
    ...(definition.isSparse ? { sparse: true } : {}),
    ...(definition.isHidden ? { hidden: true } : {}),
    ...(partialFilter === undefined ? {} : { partialFilterExpression: partialFilter }),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
  });
}
