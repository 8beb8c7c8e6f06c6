import type { ConsentContent } from '../consent/ConsentContent.js';
import { ConsentStore } from '../store/ConsentStore.js';
import { createVault } from '../store/createVault.js';
import { StoreConnection } from '../store/StoreConnection.js';
import type { GatewayPlan } from './planGateway.js';

/**
 * Has the gateways on a store tell sources once more of the decisions on consent that they refused:
 * all that are told of consents, or one. Answers how many decisions that is, by source.
 */
export async function retryConsents(
  { config, sources }: Pick<GatewayPlan, 'config' | 'sources'>,
  tenant: string,
  only?: string,
): Promise<ReadonlyMap<string, number>> {
  if (config.store === undefined) throw new Error('The configuration has no `store`.');
  const told = sources.filter(({ writer }) => writer !== undefined).map(({ name }) => name);
  if (told.length === 0) {
    throw new Error('No source is told of consents: `consents` of none has a `write`.');
  }
  if (only !== undefined && !told.includes(only)) {
    throw new Error(`Expected a source that is told of consents (${told}), got "${only}".`);
  }
  const connection = new StoreConnection(config.store);
  try {
    const vault = createVault(config.store.encryptionKeys);
    const store = new ConsentStore<ConsentContent>(connection.database, vault, tenant);
    const counts = new Map<string, number>();
    for (const source of only === undefined ? told : [only]) {
      counts.set(source, await store.retryFailed(source, new Date()));
    }
    return counts;
  } finally {
    await connection.close();
  }
}
