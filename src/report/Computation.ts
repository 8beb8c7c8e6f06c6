import type { ExchangeRow } from '../conversation/contacts/Contact.js';
import type { Lane } from '../reading/Lane.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { ConversationCounter } from './ConversationCounter.js';
import type { ReportProgress } from './ReportJob.js';
import type { ReportParts } from './ReportParts.js';
import type { RowReading } from './RowReading.js';
import type { StreamedRows } from './StreamedRows.js';
import type { Tallies } from './Tallies.js';

/** One computation of a report: what it works with, and what has come of it so far. */
export interface Computation {
  readonly parts: ReportParts;
  readonly reading: RowReading<ExchangeRow>;
  readonly scope: RequestScope;
  readonly progress: ReportProgress;
  readonly streamed: StreamedRows<ExchangeRow>;
  readonly counter: ConversationCounter;
  /** Of customers whose rows are all there. */
  readonly tallies: Tallies;
}

/** Whether all rows of a customer were streamed. */
export function isStreamed(lanes: readonly Lane[], { streamed }: Computation): boolean {
  return lanes.every(({ source, dataset }) => streamed.covers(source, dataset));
}
