import type { ExchangeRow } from '../conversation/contacts/Contact.js';
import { exchangeDatasets } from '../conversation/reading/exchangeDatasets.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { ReportParts } from './ReportParts.js';
import type { ReportWindow } from './ReportWindow.js';
import type { SourceShare } from './SourceShare.js';
import { StreamedRows } from './StreamedRows.js';

/** Brings the rows of a window from all sources that can stream them. */
export async function streamRows(
  { sources, settings }: ReportParts,
  { range }: ReportWindow,
  shares: ReadonlyMap<string, SourceShare>,
  scope: RequestScope,
): Promise<StreamedRows<ExchangeRow>> {
  const streamed = new StreamedRows<ExchangeRow>(settings.mostRows);
  const streams = sources.flatMap((source) =>
    exchangeDatasets
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
