import type { Customer } from '../identity/Customer.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import { toCustomer } from '../identity/toCustomer.js';

/** Customers whose rows are read at once. */
const BATCH = 200;

/** All customers, batch by batch. */
export async function* customersOf({
  customers,
}: IdentityStores): AsyncIterable<readonly Customer[]> {
  let behind: { readonly createdAt: Date; readonly id: string } | undefined;
  for (;;) {
    const page = await customers.list({ behind, limit: BATCH });
    if (page.length > 0) yield page.map(toCustomer);
    behind = page.at(-1);
    if (page.length < BATCH) return;
  }
}
