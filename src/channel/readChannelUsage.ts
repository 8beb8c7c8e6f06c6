import type { Customer } from '../identity/Customer.js';
import type { Freshness } from '../reading/Freshness.js';
import { readInteractions } from '../timeline/readInteractions.js';
import type { TimelineContext } from '../timeline/TimelineContext.js';
import { type ChannelUsageRow, countUsage } from './countUsage.js';

/** The channels that a customer uses, by purpose. */
export interface ChannelUsage {
  /** Null when no source could be read. */
  readonly rows: readonly ChannelUsageRow[] | null;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/** Interactions of a record in a dataset that usage looks back on. */
export const USAGE_REACH = 500;

/** Counts what passed between a customer and the brand, by channel, platform and purpose. */
export async function readChannelUsage(
  customer: Customer,
  context: TimelineContext,
): Promise<ChannelUsage> {
  const reach = { mostPerLane: USAGE_REACH };
  const { rows, complete, freshness } = await readInteractions(customer, reach, context);
  return { rows: rows && countUsage(rows), complete, freshness };
}
