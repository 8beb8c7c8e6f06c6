import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RequestError } from '../../errors/RequestError.js';
import type { IdentityStores } from '../IdentityStores.js';

const LEASE_MS = 30_000;
const RENEW_MS = 5_000;
const LOOK_MS = 500;

/**
 * Does what only one at a time may do to a tenant's links; refused while somebody else is at it.
 * Whoever holds the lease renews it all the time: one that was killed does not, and is waited for
 * until it ends, or until the signal.
 */
export async function holdSyncLease<T>(
  { sync }: IdentityStores,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const holder = randomUUID();
  const first = await sync.leasedUntil();
  while (!(await sync.lease(holder, LEASE_MS))) {
    const until = await sync.leasedUntil();
    const isRenewed = first === undefined || (until !== undefined && until > first);
    if (isRenewed || signal?.aborted) {
      throw new RequestError('CONFLICT', 'Another sync is running; only one can at a time.', {
        retryable: true,
      });
    }
    await sleep(LOOK_MS);
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
