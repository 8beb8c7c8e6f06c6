import { sortableTime } from '../../dataset/Position.js';
import type { Customer } from '../../identity/Customer.js';
import type { Freshness } from '../../reading/Freshness.js';
import { readInteractions } from '../../timeline/readInteractions.js';
import type { TimelineContext } from '../../timeline/TimelineContext.js';
import { followJourney } from '../following/followJourney.js';
import { inOrderOfTime } from '../following/inOrderOfTime.js';
import type { Run } from '../following/Run.js';
import type { Journey } from '../Journey.js';

/** Rows of each record and dataset that are read at most; where there are more, the answer is not complete. */
const MOST_PER_LANE = 1_000;
const DAY_MS = 86_400_000;

/** A customer's latest run through a journey. */
export interface FollowedJourney {
  readonly customer: Customer;
  readonly journey: Journey;
  readonly run: Run;
  /** Whether all that it depends on was read. */
  readonly isWhole: boolean;
  /** The instant as of which it is told. */
  readonly now: number;
}

/** Where a customer stands in journeys, in the shape of the GraphQL type. */
export interface CustomerJourneys {
  /** Null when no source could be read. */
  readonly rows: readonly FollowedJourney[] | null;
  /** What is older was not read. */
  readonly since: string;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/**
 * Follows a customer through journeys by what the sources hold now, or held so long ago at most;
 * as long as their caches keep it when left out.
 */
export async function readJourneys(
  customer: Customer,
  journeys: readonly Journey[],
  { interactions, ...context }: TimelineContext,
  maxAgeMs?: number,
): Promise<CustomerJourneys> {
  const now = Date.now();
  const since = beginOfDay(now - Math.max(0, ...journeys.map(({ lookbackMs }) => lookbackMs)));
  const spokenOf = interactions.filter((one) =>
    journeys.some(({ datasets }) => datasets.includes(one)),
  );
  const { rows, complete, freshness } = await readInteractions(
    customer,
    { from: sortableTime(since), mostPerLane: MOST_PER_LANE, maxAgeMs },
    { ...context, interactions: spokenOf },
  );
  const told = { since, complete, freshness };
  if (rows === null) return { rows, ...told };
  const past = inOrderOfTime(rows).filter(({ occurredAt }) => Date.parse(occurredAt) <= now);
  return {
    rows: journeys.flatMap((journey): FollowedJourney[] => {
      const from = Date.parse(beginOfDay(now - journey.lookbackMs));
      const own = past.filter(({ occurredAt }) => Date.parse(occurredAt) >= from);
      const run = followJourney(journey, own).at(-1);
      return run === undefined ? [] : [{ customer, journey, run, isWhole: complete, now }];
    }),
    ...told,
  };
}

/** The same for all who ask on one day, so that customers of one request are read in one call. */
function beginOfDay(at: number): string {
  return new Date(at - (at % DAY_MS)).toISOString();
}
