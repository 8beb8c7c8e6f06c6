import type { GuardedSource } from '../sources/GuardedSource.js';
import type { IdentityStores } from './IdentityStores.js';
import { ownersOf } from './ownersOf.js';

/**
 * Lets everybody forget what is kept of a lane, here and in other replicas; of all lanes of a
 * dataset where it is not known whose row changed, and of all datasets where none is named.
 */
export async function noteChange(
  { source, identity }: { readonly source: GuardedSource; readonly identity: IdentityStores },
  lane: string | undefined,
  dataset?: string,
): Promise<void> {
  if (source.economy === undefined) return;
  const { tenant, hasher, changes } = identity;
  const ownerOf = ownersOf(source, () => hasher);
  const owner = lane === undefined ? '' : ownerOf(tenant, dataset ?? 'profiles', lane);
  const change = { tenant, source: source.name, dataset: dataset ?? '', owner };
  source.economy.forget(change);
  if (source.economy.kept !== undefined) await changes.tell([change]);
}
