import type { Gateway } from '../../graphql/Gateway.js';
import { profileSources } from './profileSources.js';

/** Sources that the store has records of, and the configuration no profiles, in the order of their names. */
export async function formerSources(gateway: Gateway, tenant: string): Promise<readonly string[]> {
  const present = profileSources(gateway);
  const kept = await gateway.identityOf(tenant).records.sources();
  return kept.filter((name) => !present.has(name)).toSorted();
}
