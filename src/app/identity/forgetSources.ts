import { RequestError } from '../../errors/RequestError.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { forgetSource } from '../../identity/sync/forgetSource.js';
import { holdSyncLease } from '../../identity/sync/holdSyncLease.js';
import { profileSources } from './profileSources.js';

/**
 * Forgets the records of sources that the configuration has no more, and answers how many each had.
 * The next sync parts them from their customers. May be interrupted, and done again.
 */
export function forgetSources(
  gateway: Gateway,
  tenant: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const identity = gateway.identityOf(tenant);
  return holdSyncLease(identity, async () => {
    const present = names.find((name) => profileSources(gateway).has(name));
    if (present !== undefined) {
      const message = `Expected a source to forget that is not in the configuration any more, found ${present}; nothing was forgotten.`;
      throw new RequestError('BAD_USER_INPUT', message);
    }
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, await forgetSource(identity, name));
    return counts;
  });
}
