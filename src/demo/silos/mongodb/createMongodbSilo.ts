import type { Collection, Db, Document, IndexSpecification } from 'mongodb';
import type { Life } from '../../story/Life.js';
import type { Silo } from '../Silo.js';

/** What tells one MongoDB silo from another. */
export interface MongodbSiloPlan<Name extends string> {
  readonly name: string;
  readonly holds: string;
  /** The collections that lives fill; the first has the records. */
  readonly collections: readonly [Name, ...Name[]];
  readonly indexes: Readonly<Partial<Record<Name, readonly IndexSpecification[]>>>;
  /** What a life leaves in the collections. */
  documentsOf(life: Life): Readonly<Record<Name, readonly Document[]>>;
}

/** Makes an empty silo of a plan in a database. */
export async function createMongodbSilo<Name extends string>(
  database: Db,
  { name, holds, collections, indexes, documentsOf }: MongodbSiloPlan<Name>,
): Promise<Silo> {
  const counts = new Map<Name, number>();
  const waiting = new Map<Name, Document[]>(collections.map((one) => [one, []]));
  const count = (one: Name) => counts.get(one) ?? 0;
  return {
    name,
    kind: 'mongodb',
    holds,
    get records() {
      return count(collections[0]);
    },
    get rows() {
      return collections.slice(1).reduce((sum, one) => sum + count(one), 0);
    },
    add(life) {
      const documents = documentsOf(life);
      for (const one of collections) {
        waiting.get(one)?.push(...documents[one]);
        counts.set(one, count(one) + documents[one].length);
      }
    },
    async flush() {
      for (const one of collections) {
        const documents = waiting.get(one) ?? [];
        waiting.set(one, []);
        if (documents.length === 0) continue;
        const collection: Collection = database.collection(one);
        await collection.insertMany(documents, { ordered: false });
      }
    },
    async finish() {
      for (const one of collections) {
        for (const index of indexes[one] ?? []) await database.collection(one).createIndex(index);
      }
    },
    async close() {},
  };
}
