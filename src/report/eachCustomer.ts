import { exchangeDatasets } from '../conversation/reading/exchangeDatasets.js';
import { toCustomer } from '../identity/toCustomer.js';
import type { Lane } from '../reading/Lane.js';
import { lanesOf } from '../reading/LaneOwner.js';
import type { ReportParts } from './ReportParts.js';

/** Customers that are read at once. */
const BATCH = 200;

/** Where the messages, calls and tickets of each customer are, batch by batch. */
export async function* eachCustomer({
  identity,
  sources,
}: ReportParts): AsyncGenerator<readonly (readonly Lane[])[]> {
  let behind: { readonly createdAt: Date; readonly id: string } | undefined;
  for (;;) {
    const page = await identity.customers.page(BATCH, behind);
    yield page.map((stored) => {
      const customer = toCustomer(stored);
      return exchangeDatasets.flatMap((dataset) => lanesOf(customer, dataset, sources));
    });
    behind = page.at(-1);
    if (page.length < BATCH) return;
  }
}
