import type { Logger } from 'pino';
import type { IdentityStores } from '../../identity/IdentityStores.js';
import { getErrorName } from '../../lib/getErrorName.js';
import { CustomerStore } from '../../store/CustomerStore.js';
import type { StoreConnection } from '../../store/StoreConnection.js';

/** Loads the matchers of all tenants that the store knows; those of others are when they are asked. */
export async function loadMatchers(
  { database }: StoreConnection,
  identityOf: (tenant: string) => IdentityStores,
  logger: Logger,
): Promise<void> {
  try {
    for (const tenant of await CustomerStore.tenants(database)) {
      const startedAt = performance.now();
      await identityOf(tenant).matcher.start();
      logger.info({ tenant, ms: Math.round(performance.now() - startedAt) }, 'matcher ready');
    }
  } catch (error) {
    logger.warn({ reason: getErrorName(error) }, 'matchers not loaded; each is when it is asked');
  }
}
