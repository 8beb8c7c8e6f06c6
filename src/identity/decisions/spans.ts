import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { Decision } from './Decision.js';

/** Whether a decision names records of several of the customers, in several of its groups. */
export function spans(
  { groups }: Decision,
  customers: readonly Pick<StoredCustomer<CustomerContent>, 'recordKeys'>[],
): boolean {
  const ownerOf = new Map(
    customers.flatMap(({ recordKeys }, place) => recordKeys.map((key) => [key, place] as const)),
  );
  const owners = groups.map((group) => new Set(group.flatMap(({ key }) => ownerOf.get(key) ?? [])));
  return owners.some((one, place) =>
    owners.slice(place + 1).some((other) => [...one].some((a) => [...other].some((b) => a !== b))),
  );
}
