import { setTimeout as sleep } from 'node:timers/promises';
import { RequestError } from '../../errors/RequestError.js';
import type { IdentityStores } from '../IdentityStores.js';
import { applyClusters } from './applyClusters.js';
import type { LinkOrigin } from './customerState.js';
import { gatherNeighbourhood } from './gatherNeighbourhood.js';

const ATTEMPTS = 10;
const PAUSE_MS = 10;

/**
 * Links some records that are new or have changed, and all that their identifiers (those they have,
 * and those they had) tie to them, just as linking everything would.
 */
export async function relink(
  identity: IdentityStores,
  recordKeys: readonly string[],
  formerIdentifierKeys: readonly string[],
  origin: LinkOrigin,
): Promise<void> {
  const { customers, hasher } = identity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const around = await gatherNeighbourhood(identity, recordKeys, formerIdentifierKeys);
    const births = around.clusters.flatMap((cluster) =>
      cluster.map(({ record }) => record.birthId),
    );
    const elsewhere = await customers.byIds(births);
    const { conflicts } = await applyClusters(
      customers,
      around.clusters,
      around.customers,
      hasher,
      origin,
      elsewhere.flatMap(({ ids }) => ids),
    );
    if (conflicts === 0) return;
    await sleep(Math.random() * PAUSE_MS * 2 ** attempt);
  }
  throw new RequestError('CONFLICT', 'The records are being changed by others; retry.', {
    retryable: true,
  });
}
