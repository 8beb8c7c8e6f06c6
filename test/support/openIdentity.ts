import { randomBytes } from 'node:crypto';
import type { MongoClient } from 'mongodb';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';
import { createIndexes } from '../../src/store/createIndexes.js';
import { identityIn } from './identityIn.js';

/** Identity stores of a test's own, empty, in a database that goes with `drop`. */
export async function openIdentity(client: MongoClient): Promise<{
  stores: IdentityStores;
  /** How another process opens the same. */
  readonly database: string;
  readonly key: string;
  drop(): Promise<void>;
}> {
  const database = client.db(`t_${randomBytes(8).toString('hex')}`);
  const key = randomBytes(32).toString('base64');
  await createIndexes(database);
  return {
    stores: identityIn(database, key),
    database: database.databaseName,
    key,
    drop: async () => void (await database.dropDatabase()),
  };
}

/** The records of each active customer, as sorted names. */
export async function clustersOf({ customers }: IdentityStores): Promise<string[][]> {
  const clusters: string[][] = [];
  for await (const { active, content } of customers.all()) {
    if (active)
      clusters.push(content.records.map((one) => `${one.source}/${one.recordId}`).toSorted());
  }
  return clusters.toSorted();
}
