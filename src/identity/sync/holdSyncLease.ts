import { randomUUID } from 'node:crypto';
import { RequestError } from '../../errors/RequestError.js';
import type { IdentityStores } from '../IdentityStores.js';

const LEASE_MS = 60_000;
const RENEW_MS = 20_000;

/** Does what only one at a time may do to a tenant's links; refused while somebody else is at it. */
export async function holdSyncLease<T>(
  { sync }: IdentityStores,
  work: () => Promise<T>,
): Promise<T> {
  const holder = randomUUID();
  if (!(await sync.lease(holder, LEASE_MS))) {
    throw new RequestError('CONFLICT', 'Another sync is running; only one can at a time.', {
      retryable: true,
    });
  }
  const renewal = setInterval(() => {
    // A lease that cannot be renewed now is renewed next time, well before it ends.
    sync.lease(holder, LEASE_MS).catch(() => undefined);
  }, RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    // A lease that cannot be given back ends by itself; what came of the work is told all the same.
    await sync.release(holder).catch(() => undefined);
  }
}
