import { groupBy } from '../lib/groupBy.js';
import type { Freshness } from '../reading/Freshness.js';
import { type LaneOwner, lanesOf } from '../reading/LaneOwner.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import type { RowsWithin } from '../reading/rowsWithin.js';
import type { ConsentRow } from './ConsentRow.js';
import type { ConsentRuling } from './ConsentRuling.js';
import { ruleConsent } from './ruleConsent.js';

/** Decisions that are read of a record; where there are more, nothing is permitted. */
const MOST_PER_RECORD = 500;

/** What a person allows, by channel and purpose, in the shape of the GraphQL type. */
export interface EffectiveConsents {
  /** Null when no source could be read. */
  readonly rows: readonly (ConsentRuling & { readonly permits: boolean })[] | null;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/** Every decision of a person in every source, newest first, read now. */
export function readConsents(
  customer: LaneOwner,
  rows: RowsOfRequest,
): Promise<RowsWithin<ConsentRow>> {
  const lanes = lanesOf(customer, 'consents', rows.sources);
  return rows.within<ConsentRow>(lanes, {}, { mostPerLane: MOST_PER_RECORD, maxAgeMs: 0 });
}

/** What a person's decisions come to; while any source is unknown they permit nothing. */
export async function readEffectiveConsents(
  customer: LaneOwner,
  rows: RowsOfRequest,
  now: Date,
): Promise<EffectiveConsents> {
  const { rows: found, complete, freshness } = await readConsents(customer, rows);
  if (found === null) return { rows: null, complete, freshness };
  const uses = groupBy(found, ({ channel, purpose }) => `${channel} ${purpose}`);
  const rulings = [...uses.keys()].sort().flatMap((use) => {
    const ruling = ruleConsent(uses.get(use) ?? [], now);
    return ruling === undefined
      ? []
      : [{ ...ruling, permits: complete && ruling.status === 'GRANTED' }];
  });
  return { rows: rulings, complete, freshness };
}
