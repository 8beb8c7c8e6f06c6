import { exchangeDatasets } from '../conversation/reading/exchangeDatasets.js';
import type { Lane } from '../reading/Lane.js';
import { lanesOf } from '../reading/LaneOwner.js';
import { customersOf } from './customersOf.js';
import type { ReportParts } from './ReportParts.js';

/** Where the interactions of each customer are that conversations are made of, batch by batch. */
export async function* eachCustomer({
  identity,
  sources,
}: ReportParts): AsyncGenerator<readonly (readonly Lane[])[]> {
  for await (const customers of customersOf(identity)) {
    yield customers.map((customer) =>
      exchangeDatasets.flatMap((dataset) => lanesOf(customer, dataset, sources)),
    );
  }
}
