import type { ValidConfig } from '../config/configShape.js';
import { KeyedHasher } from '../lib/crypto/KeyedHasher.js';
import { ChangeStore } from '../store/ChangeStore.js';
import { CustomerStore } from '../store/CustomerStore.js';
import { createVault } from '../store/createVault.js';
import { DecisionStore } from '../store/DecisionStore.js';
import { ImportStore } from '../store/ImportStore.js';
import type { KeptCustomers } from '../store/KeptCustomers.js';
import { RecordStore } from '../store/RecordStore.js';
import { ShownCustomers } from '../store/ShownCustomers.js';
import { StopStore } from '../store/StopStore.js';
import type { StoreConnection } from '../store/StoreConnection.js';
import { SyncStore } from '../store/SyncStore.js';
import type { CustomerContent } from './CustomerContent.js';
import type { Decision } from './decisions/Decision.js';
import { IdentityHasher } from './IdentityHasher.js';
import type { IdentityStores } from './IdentityStores.js';
import type { Stop } from './linking/clusters/Stop.js';
import { createLinkRules } from './linking/createLinkRules.js';
import { Matcher } from './matcher/Matcher.js';
import type { MatchSettings } from './matcher/MatchSettings.js';
import type { RecordContent } from './RecordContent.js';

type Keys = Pick<NonNullable<ValidConfig['store']>, 'encryptionKeys' | 'indexKey'>;

/** Makes the identity stores of tenants in a database; what is shown of customers is kept, if it can be. */
export function createIdentityStores(
  database: StoreConnection['database'],
  { encryptionKeys, indexKey }: Keys,
  identity: ValidConfig['identity'],
  matching?: MatchSettings,
  kept?: KeptCustomers<CustomerContent>,
): (tenant: string) => IdentityStores {
  const vault = createVault(encryptionKeys);
  const hasher = new KeyedHasher(Buffer.from(indexKey, 'base64'));
  const rules = createLinkRules(identity, matching);
  return (tenant) => {
    const customers = new CustomerStore<CustomerContent>(database, vault, tenant);
    const shown = new CustomerStore<CustomerContent>(database, vault, tenant, 'primaryPreferred');
    const records = new RecordStore<RecordContent>(database, vault, tenant);
    const stops = new StopStore<Stop>(database, tenant);
    return {
      tenant,
      customers,
      shownCustomers: new ShownCustomers(shown, tenant, kept),
      records,
      decisions: new DecisionStore<Decision>(database, vault, tenant),
      imports: new ImportStore(database, tenant),
      stops,
      sync: new SyncStore(database, vault, tenant),
      changes: new ChangeStore(database, tenant),
      matcher: new Matcher({ customers, records, stops }, matching),
      hasher: new IdentityHasher(hasher, tenant),
      rules,
      normalisation: identity,
    };
  };
}
