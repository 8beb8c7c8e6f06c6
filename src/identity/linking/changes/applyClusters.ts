import { mapConcurrently } from '../../../lib/mapConcurrently.js';
import type { StoredCustomer } from '../../../store/CustomerStore.js';
import type { CustomerContent } from '../../CustomerContent.js';
import type { IdentityStores } from '../../IdentityStores.js';
import type { LinkOrigin } from './customerState.js';
import { extendGone } from './extendGone.js';
import { type ClusteredCustomers, planChanges } from './planChanges.js';
import { writeChanges } from './writeChanges.js';

/** What applying clusters did. */
export interface LinkOutcome {
  readonly created: number;
  readonly changed: number;
  readonly merged: number;
  readonly emptied: number;
  /** Customers that somebody else changed meanwhile: link again. */
  readonly conflicts: number;
}

const CONCURRENCY = 8;

/** Brings customers in line with clusters. */
export async function applyClusters(
  { customers, hasher }: Pick<IdentityStores, 'customers' | 'hasher'>,
  clustered: ClusteredCustomers,
  origin: LinkOrigin,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<LinkOutcome> {
  const { planned, emptied } = planChanges(clustered, hasher, origin);
  const created = planned.filter(({ survivor }) => survivor === undefined).length;
  const total = planned.length + emptied.length;
  let done = 0;
  const advance = (by: number) => {
    done += by;
    onProgress(done, total);
  };
  let conflicts = await writeChanges(customers, planned, advance);
  await mapConcurrently(emptied, CONCURRENCY, async ({ customer, ids }) => {
    const state = { ...emptyState(customer), ids };
    if (!(await customers.replace(customer.version, state))) conflicts += 1;
    advance(1);
  });
  return {
    created,
    changed: planned.length - created,
    merged: planned.reduce((sum, { absorbed }) => sum + absorbed.length, 0),
    emptied: emptied.length,
    conflicts,
  };
}

/** A customer of which no record is left: its ids go on to resolve, to nobody's data. */
function emptyState({ updatedAt: _updatedAt, ...customer }: StoredCustomer<CustomerContent>) {
  return {
    ...customer,
    version: customer.version + 1,
    active: false,
    recordKeys: [],
    identifierKeys: [],
    goneKeys: extendGone([customer], () => true),
    digest: 'empty',
    content: { ...customer.content, records: [], identifiers: [] },
  };
}
