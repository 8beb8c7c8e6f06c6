import { RequestError } from '../errors/RequestError.js';
import type { Gateway } from '../graphql/Gateway.js';
import { type Erasure, eraseCustomer } from './eraseCustomer.js';

/** Erases, one after the other, all customers whom no source has had since an instant. */
export async function* eraseGone(
  gateway: Gateway,
  tenant: string,
  since: Date,
): AsyncGenerator<Erasure> {
  for (const id of await gateway.identityOf(tenant).customers.goneBefore(since)) {
    try {
      yield await eraseCustomer(gateway, tenant, id);
    } catch (error) {
      // It came back meanwhile, or is being merged with somebody who is there.
      if (!(error instanceof RequestError) || error.code !== 'CONFLICT') throw error;
    }
  }
}
