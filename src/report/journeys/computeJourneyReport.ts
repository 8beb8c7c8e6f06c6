import { followJourney } from '../../journey/following/followJourney.js';
import { inOrderOfTime } from '../../journey/following/inOrderOfTime.js';
import type { Journey } from '../../journey/Journey.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { customersOf } from '../customersOf.js';
import { inTurns } from '../inTurns.js';
import type { FinishedReport, ReportProgress } from '../ReportJob.js';
import type { ReportParts } from '../ReportParts.js';
import type { ReportWindow } from '../ReportWindow.js';
import { readCustomers } from '../readCustomers.js';
import { streamRows } from '../streamRows.js';
import { JourneyTally } from './JourneyTally.js';
import { journeyReading } from './journeyReading.js';

/** All that a report on a journey says, before it is told. */
export interface ComputedJourneyReport extends FinishedReport {
  readonly tally: JourneyTally;
}

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
  const reading = journeyReading(journey, range, sources);
  progress.total = await identity.customers.count();
  const streamed = await streamRows(reading, settings.mostRows, scope);
  for await (const people of readCustomers(reading, streamed, customersOf(identity), scope)) {
    await inTurns(people, ({ customer, rows }) => {
      const past = inOrderOfTime(rows).filter(({ occurredAt }) => Date.parse(occurredAt) <= now);
      const run = followJourney(journey, past).find(
        ({ reached: [{ at }] }) => at >= from && at < to,
      );
      if (run !== undefined) tally.add(run, now);
      if (customer !== null) progress.done += 1;
    });
  }
  return { tally, shares: [...reading.shares.values()], computedAt };
}
