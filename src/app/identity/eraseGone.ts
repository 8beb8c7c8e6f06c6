import { RequestError } from '../../errors/RequestError.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { findErasable } from '../../identity/erasure/findErasable.js';
import type { IdentityStores } from '../../identity/IdentityStores.js';
import { type Erasure, eraseCustomer } from './eraseCustomer.js';

/**
 * Erases, one after the other, all customers whom no source has had since an instant. Those with
 * parts that are still there are left: it may be one of these that was told of.
 */
export async function* eraseGone(
  gateway: Gateway,
  tenant: string,
  since: Date,
): AsyncGenerator<Erasure> {
  const identity = gateway.identityOf(tenant);
  for (const id of await identity.customers.goneBefore(since)) {
    if (await isGone(identity, id)) yield await eraseCustomer(gateway, tenant, id);
  }
}

/** Whether a customer has not come back meanwhile, and is nobody's who is still there. */
async function isGone(identity: IdentityStores, id: string): Promise<boolean> {
  try {
    return (await findErasable(identity, id)).partIds.length === 0;
  } catch (error) {
    if (error instanceof RequestError) return false;
    throw error;
  }
}
