import type { Customer } from '../../identity/Customer.js';
import type { IdentityStores } from '../../identity/IdentityStores.js';
import { latest, toCustomer } from '../../identity/toCustomer.js';
import type { StoredConsent } from '../../store/ConsentStore.js';
import type { ConsentContent } from '../ConsentContent.js';
import { isHandedDown } from '../isHandedDown.js';

/** The customers that a decision counts for by now: who has its id, and who was parted from that one since. */
export async function findAudience(
  { customers }: IdentityStores,
  stored: StoredConsent<ConsentContent>,
): Promise<Customer[]> {
  const { customerId } = stored;
  const [holders, parted] = await Promise.all([
    customers.byIds([customerId]),
    stored.content.status === 'GRANTED' ? [] : customers.partedFrom(customerId),
  ]);
  const holder = latest(holders);
  const parts = parted.filter(({ partedFrom }) =>
    partedFrom.some((parting) => parting.id === customerId && isHandedDown(stored, parting)),
  );
  return [...(holder === undefined ? [] : [holder]), ...parts].map(toCustomer);
}
