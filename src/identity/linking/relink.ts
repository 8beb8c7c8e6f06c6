import { setTimeout as sleep } from 'node:timers/promises';
import { RequestError } from '../../errors/RequestError.js';
import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityStores } from '../IdentityStores.js';
import { applyClusters } from './changes/applyClusters.js';
import type { LinkOrigin } from './changes/customerState.js';
import { findHomes } from './changes/findHomes.js';
import { gatherNeighbourhood, type Neighbourhood } from './gatherNeighbourhood.js';

const ATTEMPTS = 10;
const PAUSE_MS = 10;

/**
 * Links some records that are new or have changed, and all that their identifiers (those they have,
 * and those they had) tie to them, just as linking everything would. Ends when there is nothing left
 * to change: of several who link the same records at once, the last to write sees what all wrote.
 */
export async function relink(
  identity: IdentityStores,
  recordKeys: readonly string[],
  formerIdentifierKeys: readonly string[],
  origin: LinkOrigin,
): Promise<void> {
  const { customers } = identity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const around = await gatherNeighbourhood(identity, recordKeys, formerIdentifierKeys);
    const homes = findHomes(around.clusters, around.decisions);
    const gathered = new Set(around.customers.map(({ id }) => id));
    const elsewhere = (await customers.byIds([...homes.keys()])).filter(
      ({ id }) => !gathered.has(id),
    );
    const isStale = elsewhere.some((customer) => hasAppeared(customer, around));
    if (!isStale) {
      const { clusters, decisions, customers: existing } = around;
      const idsElsewhere = elsewhere.flatMap(({ ids }) => ids);
      const clustered = { clusters, existing, decisions, idsElsewhere };
      const { created, changed, emptied, conflicts } = await applyClusters(
        identity,
        clustered,
        origin,
      );
      if (created + changed + emptied + conflicts === 0) return;
      if (conflicts === 0) continue;
    }
    await sleep(Math.random() * PAUSE_MS * 2 ** attempt);
  }
  throw new RequestError('CONFLICT', 'The records are being changed by others; retry.', {
    retryable: true,
  });
}

/** Whether a customer that was not gathered has some of the records. */
function hasAppeared(
  customer: StoredCustomer<CustomerContent>,
  { clusters }: Neighbourhood,
): boolean {
  const keys = new Set(customer.recordKeys);
  return clusters.some((cluster) => cluster.some(({ record }) => keys.has(record.key)));
}
