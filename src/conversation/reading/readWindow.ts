import type { Customer } from '../../identity/Customer.js';
import { type Freshness, foldFreshness } from '../../reading/Freshness.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { RowsOfRequest } from '../../reading/RowsOfRequest.js';
import type { ExchangeRow } from '../contacts/Contact.js';
import { exchangeDatasets } from './exchangeDatasets.js';

/** A stretch of time, RFC 3339; `to` is exclusive. */
export interface TimeWindow {
  readonly from: string;
  readonly to?: string;
}

/** What was read of a window. */
export interface WindowRows {
  /** Null where no source could be read. */
  readonly rows: readonly ExchangeRow[] | null;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/** Rows that are read of one customer and dataset at most. */
const MOST_ROWS = 500;

/**
 * The newest rows of a customer that conversations are made of, within a window: one read per source
 * and dataset for all customers of a request who ask at once.
 */
export async function readWindow(
  rows: RowsOfRequest,
  customer: Customer,
  window: TimeWindow,
): Promise<WindowRows> {
  const lanes = exchangeDatasets.map((dataset) => lanesOf(customer, dataset, rows.sources));
  const served = lanes.filter((one) => one.length > 0);
  const request = { field: 'Customer.conversations', first: MOST_ROWS, filter: window };
  const pages = await Promise.all(served.map((one) => rows.page<ExchangeRow>(one, request)));
  const isUnknown = pages.length > 0 && pages.every(({ nodes }) => nodes === null);
  return {
    rows: isUnknown ? null : pages.flatMap(({ nodes }) => nodes ?? []),
    complete: pages.every(({ complete, pageInfo }) => complete && !pageInfo.hasNextPage),
    freshness: foldFreshness(pages.flatMap(({ freshness }) => [...freshness])),
  };
}
