import { createIdentityStores } from '../identity/createIdentityStores.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import { createIndexes } from '../store/createIndexes.js';
import { StoreConnection } from '../store/StoreConnection.js';
import type { GatewayPlan } from './planGateway.js';

/** The identity stores of a tenant, without a gateway and its sources. */
export interface OpenIdentity {
  readonly stores: IdentityStores;
  /** Makes the indexes of the store; needed before anything is written where no gateway ever ran. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** Connects the store of a configuration; that by itself writes nothing to it. */
export function openIdentity({ config }: GatewayPlan, tenant: string): OpenIdentity {
  if (config.store === undefined) throw new Error('The configuration has no `store`.');
  const connection = new StoreConnection(config.store);
  const storesOf = createIdentityStores(connection.database, config.store, config.identity);
  return {
    stores: storesOf(tenant),
    prepare: () => createIndexes(connection.database),
    close: () => connection.close(),
  };
}
