import type { ConsentContent } from '../../consent/ConsentContent.js';
import type { CustomerContent } from '../../identity/CustomerContent.js';
import { createIdentityStores } from '../../identity/createIdentityStores.js';
import type { IdentityStores } from '../../identity/IdentityStores.js';
import type { Vault } from '../../lib/crypto/Vault.js';
import type { RecordedContent } from '../../recorded/RecordedContent.js';
import type { Recording } from '../../recorded/Recording.js';
import { ConsentStore } from '../../store/ConsentStore.js';
import { InteractionStore } from '../../store/InteractionStore.js';
import type { KeptCustomers } from '../../store/KeptCustomers.js';
import type { StoreConnection } from '../../store/StoreConnection.js';
import type { GatewayPlan } from '../plan/planGateway.js';
import { requireStore } from '../requireStore.js';
import { type PerTenant, perTenant } from './perTenant.js';

/** What Rotunda knows of the customers of each tenant, and what was recorded and decided of them here. */
export interface TenantStores {
  readonly identityOf: PerTenant<IdentityStores>;
  readonly recordingOf: PerTenant<Recording>;
  readonly consentStoreOf: PerTenant<ConsentStore<ConsentContent>>;
}

/** Makes the stores of tenants; what is shown of customers is kept in memory, if it can be. */
export function createTenantStores(
  { config, matching, channels }: GatewayPlan,
  { database }: StoreConnection,
  vault: Vault,
  kept: KeptCustomers<CustomerContent> | undefined,
): TenantStores {
  const identityOf = perTenant(
    createIdentityStores(database, requireStore(config), config.identity, matching, kept),
  );
  return {
    identityOf,
    recordingOf: perTenant((tenant) => ({
      store: new InteractionStore<RecordedContent>(database, vault, tenant),
      hasher: identityOf(tenant).hasher,
      showAccount: (channel, address) => channels.account(address, { channel })?.shown,
      ...(config.channels.length > 0 && {
        knowsAccount: (channel, address) => channels.hasAccount(address, channel),
      }),
    })),
    consentStoreOf: perTenant(
      (tenant) => new ConsentStore<ConsentContent>(database, vault, tenant),
    ),
  };
}
