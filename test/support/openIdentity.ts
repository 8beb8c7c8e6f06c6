import { randomBytes } from 'node:crypto';
import type { MongoClient } from 'mongodb';
import { validateConfig } from '../../src/config/validateConfig.js';
import type { CustomerContent } from '../../src/identity/CustomerContent.js';
import type { Decision } from '../../src/identity/decisions/Decision.js';
import { IdentityHasher } from '../../src/identity/IdentityHasher.js';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';
import { createLinkRules } from '../../src/identity/linking/createLinkRules.js';
import type { RecordContent } from '../../src/identity/RecordContent.js';
import { KeyedHasher } from '../../src/lib/crypto/KeyedHasher.js';
import { Vault } from '../../src/lib/crypto/Vault.js';
import { CustomerStore } from '../../src/store/CustomerStore.js';
import { DecisionStore } from '../../src/store/DecisionStore.js';
import { RecordStore } from '../../src/store/RecordStore.js';
import { SyncStore } from '../../src/store/SyncStore.js';

/** Identity stores of a test's own, empty, in a database that goes with `drop`. */
export async function openIdentity(
  client: MongoClient,
): Promise<{ stores: IdentityStores; drop(): Promise<void> }> {
  const database = client.db(`t_${randomBytes(8).toString('hex')}`);
  const vault = new Vault([randomBytes(32)]);
  const { identity } = validateConfig({ sources: {} }, { env: {}, folder: '.' }).config;
  await CustomerStore.createIndexes(database);
  await RecordStore.createIndexes(database);
  await DecisionStore.createIndexes(database);
  const stores: IdentityStores = {
    tenant: 'default',
    customers: new CustomerStore<CustomerContent>(database, vault, 'default'),
    records: new RecordStore<RecordContent>(database, vault, 'default'),
    decisions: new DecisionStore<Decision>(database, vault, 'default'),
    sync: new SyncStore(database, 'default'),
    hasher: new IdentityHasher(new KeyedHasher(randomBytes(32)), 'default'),
    rules: createLinkRules(identity),
    normalisation: identity,
  };
  return { stores, drop: async () => void (await database.dropDatabase()) };
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
