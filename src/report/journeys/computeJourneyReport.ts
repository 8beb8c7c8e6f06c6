import { setImmediate } from 'node:timers/promises';
import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { fitsCondition } from '../../journey/conditions/fitsCondition.js';
import { followJourney } from '../../journey/following/followJourney.js';
import { inOrderOfTime } from '../../journey/following/inOrderOfTime.js';
import type { Journey } from '../../journey/Journey.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { customersOf } from '../customersOf.js';
import type { FinishedReport, ReportProgress } from '../ReportJob.js';
import type { ReportParts } from '../ReportParts.js';
import type { ReportWindow } from '../ReportWindow.js';
import { type CustomerReading, readCustomers, sharesOf } from '../readCustomers.js';
import { JourneyTally } from './JourneyTally.js';

/** All that a report on a journey says, before it is told. */
export interface ComputedJourneyReport extends FinishedReport {
  readonly tally: JourneyTally;
}

/** Customers after whom others get a turn. */
const TURN = 50;

/** Follows all customers through a journey, and counts those who entered it within a window. */
export async function computeJourneyReport(
  journey: Journey,
  { sources, identity, settings }: ReportParts,
  { from, to, range }: ReportWindow,
  progress: ReportProgress,
  scope: RequestScope,
): Promise<ComputedJourneyReport> {
  const computedAt = new Date();
  const now = computedAt.getTime();
  const tally = new JourneyTally(journey);
  const reading = journeyReading(journey, range, sources, settings.mostRows);
  progress.total = await identity.customers.count();
  let place = 0;
  for await (const people of readCustomers(reading, customersOf(identity), scope)) {
    for (const { customer, rows } of people) {
      const past = inOrderOfTime(rows).filter(({ occurredAt }) => Date.parse(occurredAt) <= now);
      const run = followJourney(journey, past).find(
        ({ reached: [{ at }] }) => at >= from && at < to,
      );
      if (run !== undefined) tally.add(run, now);
      if (customer !== null) progress.done += 1;
      if (place++ % TURN === 0) await setImmediate();
    }
  }
  return { tally, shares: [...reading.shares.values()], computedAt };
}

/** What is to be read to follow customers through a journey: what no condition speaks of is not held. */
export function journeyReading(
  { stages, exits, datasets }: Journey,
  range: CustomerReading<InteractionRow>['range'],
  sources: ReportParts['sources'],
  mostRows: number,
): CustomerReading<InteractionRow> {
  const conditions = [...stages, ...exits].map(({ condition }) => condition);
  const names = datasets.map(({ name }) => name);
  return {
    sources,
    datasets: names,
    range,
    shares: sharesOf(sources, names),
    mostRows,
    keep: (row) => conditions.some((condition) => fitsCondition(row, condition)),
  };
}
