import { createIdentityStores } from '../../identity/createIdentityStores.js';
import type { IdentityStores } from '../../identity/IdentityStores.js';
import { createIndexes } from '../../store/createIndexes.js';
import { StoreConnection } from '../../store/StoreConnection.js';
import type { GatewayPlan } from '../plan/planGateway.js';
import { requireStore } from '../requireStore.js';

/** The identity stores of a tenant, without a gateway and its sources. */
export interface OpenIdentity {
  readonly stores: IdentityStores;
  /** Makes the indexes of the store; needed before anything is written where no gateway ever ran. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** Connects the store of a configuration; that by itself writes nothing to it. */
export function openIdentity({ config }: GatewayPlan, tenant: string): OpenIdentity {
  const options = requireStore(config);
  const connection = new StoreConnection(options);
  const storesOf = createIdentityStores(connection.database, options, config.identity);
  return {
    stores: storesOf(tenant),
    prepare: () => createIndexes(connection.database),
    close: () => connection.close(),
  };
}
