import { Binary, calculateObjectSize } from 'bson';
import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileFilter } from '../filter/compileFilter.js';
import type { Collection } from '../storage/collection.js';
import type { CommandTable } from './command.js';
import { openCursor } from './openCursor.js';

/** The commands about databases and collections. */
export const collectionCommands: CommandTable = {
  create: (reader, { catalog, database }) => {
    const name = reader.collection();
    reader.simpleCollation();
    reader.refuse(
      'capped',
      'timeseries',
      'expireAfterSeconds',
      'clusteredIndex',
      'changeStreamPreAndPostImages',
      'size',
      'max',
      'storageEngine',
      'validator',
      'viewOn',
      'pipeline',
      'indexOptionDefaults',
      'encryptedFields',
    );
    reader.finish();
    if (catalog.find(database, name) !== undefined) {
      throw new CommandError(48, `Collection ${database}.${name} already exists.`);
    }
    catalog.open(database, name);
    return { fields: newDocument() };
  },
  drop: (reader, { catalog, database, cursors }) => {
    const name = reader.collection();
    reader.finish();
    const dropped = catalog.drop(database, name);
    if (dropped === undefined) return { fields: newDocument() };
    cursors.deleteOf((namespace) => namespace === dropped.namespace);
    const { namespace, indexes } = dropped;
    return { fields: newDocument({ nIndexesWas: indexes.length, ns: namespace }) };
  },
  dropDatabase: (reader, { catalog, database, cursors }) => {
    reader.finish();
    const isThere = catalog.databaseNames().includes(database);
    catalog.dropDatabase(database);
    cursors.deleteOf((namespace) => namespace.startsWith(`${database}.`));
    return { fields: newDocument(isThere ? { dropped: database } : {}) };
  },
  listCollections: (reader, context) => {
    const filter = reader.document('filter') ?? newDocument();
    const isNameOnly = reader.boolean('nameOnly');
    const size = Number(reader.document('cursor')?.batchSize ?? Number.POSITIVE_INFINITY);
    reader.ignore('authorizedCollections');
    reader.finish();
    const matches = compileFilter(filter);
    const documents = [...context.catalog.collectionsOf(context.database)]
      .map(([name, collection]) => describeCollection(name, collection))
      .filter((document) => matches(document))
      .map((document) => (isNameOnly ? nameAndType(document) : document));
    return openCursor(context, `${context.database}.$cmd.listCollections`, documents, { size });
  },
  listDatabases: (reader, { catalog }) => {
    const filter = reader.document('filter') ?? newDocument();
    const isNameOnly = reader.boolean('nameOnly');
    reader.ignore('authorizedDatabases');
    reader.finish();
    const matches = compileFilter(filter);
    const databases = catalog
      .databaseNames()
      .sort()
      .map((name) => {
        const size = sizeOf(catalog.collectionsOf(name).values());
        return newDocument({ name, sizeOnDisk: BigInt(size), empty: false });
      })
      .filter((document) => matches(document));
    if (isNameOnly) {
      const names = databases.map(({ name = '' }) => newDocument({ name }));
      return { fields: newDocument({ databases: names }) };
    }
    const totalSize = databases.reduce((sum, { sizeOnDisk }) => sum + Number(sizeOnDisk), 0);
    const totalSizeMb = Math.floor(totalSize / 2 ** 20);
    return { fields: newDocument({ databases, totalSize: BigInt(totalSize), totalSizeMb }) };
  },
  collStats: (reader, { catalog, database }) => {
    const name = reader.collection();
    reader.refuse('scale');
    reader.finish();
    const collection = catalog.find(database, name);
    const size = collection === undefined ? 0 : sizeOf([collection]);
    return {
      fields: newDocument({
        ns: `${database}.${name}`,
        size,
        count: collection?.size ?? 0,
        storageSize: size,
        nindexes: collection?.indexes.length ?? 0,
        capped: false,
      }),
    };
  },
  dbStats: (reader, { catalog, database }) => {
    reader.refuse('scale', 'freeStorage');
    reader.finish();
    const collections = [...catalog.collectionsOf(database).values()];
    return {
      fields: newDocument({
        db: database,
        collections: BigInt(collections.length),
        views: 0n,
        objects: BigInt(collections.reduce((sum, { size }) => sum + size, 0)),
        indexes: BigInt(collections.reduce((sum, { indexes }) => sum + indexes.length, 0)),
        dataSize: sizeOf(collections),
      }),
    };
  },
};

function describeCollection(name: string, { uuid, indexes }: Collection): BsonDocument {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  return newDocument({
    name,
    type: 'collection',
    options: newDocument(),
    info: newDocument({ readOnly: false, uuid: new Binary(bytes, Binary.SUBTYPE_UUID) }),
    idIndex: newDocument({ v: 2, key: indexes[0]?.definition.key ?? null, name: '_id_' }),
  });
}

function nameAndType({ name = '', type = '' }: BsonDocument): BsonDocument {
  return newDocument({ name, type });
}

/** The size that the documents of some collections have as BSON. */
function sizeOf(collections: Iterable<Collection>): number {
  let size = 0;
  for (const { records } of collections) {
    for (const { document } of records) size += calculateObjectSize(document);
  }
  return size;
}
