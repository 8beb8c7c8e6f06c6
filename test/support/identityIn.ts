import type { Db } from 'mongodb';
import { validateConfig } from '../../src/config/validateConfig.js';
import type { CustomerContent } from '../../src/identity/CustomerContent.js';
import type { Decision } from '../../src/identity/decisions/Decision.js';
import { IdentityHasher } from '../../src/identity/IdentityHasher.js';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';
import { createLinkRules } from '../../src/identity/linking/createLinkRules.js';
import type { Stop } from '../../src/identity/linking/Stop.js';
import type { RecordContent } from '../../src/identity/RecordContent.js';
import { KeyedHasher } from '../../src/lib/crypto/KeyedHasher.js';
import { Vault } from '../../src/lib/crypto/Vault.js';
import { CustomerStore } from '../../src/store/CustomerStore.js';
import { DecisionStore } from '../../src/store/DecisionStore.js';
import { RecordStore } from '../../src/store/RecordStore.js';
import { StopStore } from '../../src/store/StopStore.js';
import { SyncStore } from '../../src/store/SyncStore.js';

/** The identity stores in a database, under a key of 32 bytes in base64. */
export function identityIn(database: Db, key: string): IdentityStores {
  const bytes = Buffer.from(key, 'base64');
  const vault = new Vault([bytes]);
  const { identity } = validateConfig({ sources: {} }, { env: {}, folder: '.' }).config;
  return {
    tenant: 'default',
    customers: new CustomerStore<CustomerContent>(database, vault, 'default'),
    records: new RecordStore<RecordContent>(database, vault, 'default'),
    decisions: new DecisionStore<Decision>(database, vault, 'default'),
    stops: new StopStore<Stop>(database, 'default'),
    sync: new SyncStore(database, 'default'),
    hasher: new IdentityHasher(new KeyedHasher(bytes), 'default'),
    rules: createLinkRules(identity),
    normalisation: identity,
  };
}
