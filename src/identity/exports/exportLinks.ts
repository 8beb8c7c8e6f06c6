import type { IdentityStores } from '../IdentityStores.js';
import type { ExportedLink } from './ExportedLink.js';

/** Every record that belongs to a customer, customer by customer, as they come. */
export async function* exportLinks(
  { customers }: IdentityStores,
  onProgress: (done: number, total: number) => void,
): AsyncIterable<ExportedLink> {
  const total = await customers.count();
  let done = 0;
  for await (const { id, active, content } of customers.all()) {
    if (!active) continue;
    for (const { source, recordId, linkedBy, linkedAt } of content.records) {
      yield { source, recordId, customerId: id, linkedBy, linkedAt, score: null };
    }
    done += 1;
    onProgress(done, Math.max(done, total));
  }
}
