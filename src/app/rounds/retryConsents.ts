import { ConfigError } from '../../config/ConfigError.js';
import type { ConsentContent } from '../../consent/ConsentContent.js';
import { RequestError } from '../../errors/RequestError.js';
import { ConsentStore } from '../../store/ConsentStore.js';
import { createVault } from '../../store/createVault.js';
import { StoreConnection } from '../../store/StoreConnection.js';
import type { GatewayPlan } from '../plan/planGateway.js';
import { requireStore } from '../requireStore.js';

/**
 * Has the gateways on a store tell sources once more of the decisions on consent that they refused:
 * all that are told of consents, or one. Answers how many decisions that is, by source.
 */
export async function retryConsents(
  { config, sources }: Pick<GatewayPlan, 'config' | 'sources'>,
  tenant: string,
  only?: string,
): Promise<ReadonlyMap<string, number>> {
  const options = requireStore(config);
  const told = sources.filter(({ writer }) => writer !== undefined).map(({ name }) => name);
  if (told.length === 0) {
    const message = 'no source is told of consents: expected a `write` in `consents` of one';
    throw new ConfigError([{ path: 'sources', message }]);
  }
  if (only !== undefined && !told.includes(only)) {
    const names = told.join(', ');
    const message = `Expected a source that is told of consents (${names}), got "${only}".`;
    throw new RequestError('BAD_USER_INPUT', message);
  }
  const connection = new StoreConnection(options);
  try {
    const vault = createVault(options.encryptionKeys);
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
