import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';

const LATEST = 3;

/** Says what changed of a customer that is not any more as it was seen; undefined where it is. */
export function describeStale(
  { id, version, content }: StoredCustomer<CustomerContent>,
  seen: { readonly customerId: string; readonly version: number },
): string | undefined {
  if (id === seen.customerId && version === seen.version) return undefined;
  const latest = content.history
    .slice(-LATEST)
    .map(({ kind, occurredAt }) => `${kind} at ${occurredAt}`)
    .join(', ');
  const changes = latest === '' ? '' : `; its latest changes: ${latest}`;
  return id === seen.customerId
    ? `Customer ${id} has version ${version}, not ${seen.version}${changes}.`
    : `Customer ${seen.customerId} was merged into ${id}${changes}.`;
}
