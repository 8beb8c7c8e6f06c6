import type { Row } from '../dataset/Row.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { StreamReading } from './RowReading.js';
import { StreamedRows } from './StreamedRows.js';

/** Brings rows from all sources that can stream them; so many at most wait in memory for their customer. */
export async function streamRows<R extends Row>(
  { sources, datasets, range, shares, keep }: StreamReading<R>,
  mostRows: number,
  scope: RequestScope,
): Promise<StreamedRows<R>> {
  const streamed = new StreamedRows<R>(mostRows, keep);
  const streams = sources.flatMap((source) =>
    datasets
      .filter((dataset) => source.canStream(dataset))
      .filter((dataset) => isOwned(source.capabilities.get(dataset)?.keyedBy))
      .map((dataset) => ({ source, dataset, share: shares.get(source.name) })),
  );
  await Promise.all(
    streams.map(async ({ source, dataset, share }) => {
      if (share !== undefined) await streamed.bring(source, dataset, range, share, scope);
    }),
  );
  return streamed;
}

/** Whether rows tell the record or customer that they belong to; an address may be that of several. */
function isOwned(keyedBy: string | undefined): boolean {
  return keyedBy === 'RECORD' || keyedBy === 'CUSTOMER';
}
