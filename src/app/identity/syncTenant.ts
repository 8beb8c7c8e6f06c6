import { setMaxListeners } from 'node:events';
import type { Gateway } from '../../graphql/Gateway.js';
import {
  type SyncObserver,
  type SyncOutcome,
  syncIdentity,
} from '../../identity/sync/syncIdentity.js';

/** Links the records of all sources for a tenant. */
export function syncTenant(
  gateway: Gateway,
  tenant: string,
  signal: AbortSignal,
  observer: SyncObserver,
): Promise<SyncOutcome> {
  // Every source listens.
  setMaxListeners(0, signal);
  const scope = { signal, tenant, priority: 'sync' as const };
  return syncIdentity(gateway.identityOf(tenant), gateway.sources, scope, observer);
}
