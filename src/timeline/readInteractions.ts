import type { InteractionRow } from '../dataset/InteractionRow.js';
import type { Customer } from '../identity/Customer.js';
import { claimRows } from '../reading/claimRows.js';
import type { TimeRange } from '../reading/LaneLoader.js';
import type { RowsWithin } from '../reading/rowsWithin.js';
import { interactionLanes } from './interactionLanes.js';
import type { TimelineContext } from './TimelineContext.js';

/** Which interactions of a customer to read. */
export interface InteractionWindow extends TimeRange {
  /** Rows per record and dataset at most; where there are more, the answer is not complete. */
  readonly mostPerLane: number;
  /** How old rows may be that were read before; as old as the sources' caches keep them when left out. */
  readonly maxAgeMs?: number | undefined;
}

/**
 * A customer's interactions within a window over every dataset and source, newest first. The bounds
 * in time are sortable times (`sortableTime`), `from` inclusive and `to` exclusive.
 */
export async function readInteractions(
  customer: Customer,
  { mostPerLane, maxAgeMs, ...range }: InteractionWindow,
  { rows, interactions, owners }: TimelineContext,
): Promise<RowsWithin<InteractionRow>> {
  const lanes = interactionLanes(customer, interactions, rows.sources);
  const read = await rows.within<InteractionRow>(lanes, range, { mostPerLane, maxAgeMs });
  claimRows(read.rows, customer, owners, rows);
  return read;
}
