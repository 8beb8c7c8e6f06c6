import { setImmediate } from 'node:timers/promises';
import { sortableTime } from '../../dataset/Position.js';
import { dueSince } from '../../intervention/dueSince.js';
import type { Intervention } from '../../intervention/Intervention.js';
import { followJourney } from '../../journey/following/followJourney.js';
import { inOrderOfTime } from '../../journey/following/inOrderOfTime.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { customersOf } from '../customersOf.js';
import { journeyReading } from '../journeys/computeJourneyReport.js';
import type { FinishedReport, ReportProgress } from '../ReportJob.js';
import type { ReportParts } from '../ReportParts.js';
import { readCustomers } from '../readCustomers.js';

/** A customer who was seen to be due, or soon will be. */
export interface Candidate {
  readonly id: string;
  /** In milliseconds since 1970, as `dueAt`. */
  readonly createdAt: number;
  readonly dueAt: number;
}

/** Customers who may be due, in the order of (createdAt, id). */
export interface FoundCandidates extends FinishedReport {
  readonly candidates: readonly Candidate[];
  /** Whether there are more than are held. */
  readonly isCut: boolean;
}

const MOST_CANDIDATES = 100_000;
const TURN = 50;

/** Looks through all customers for those who may be due. */
export async function findCandidates(
  intervention: Intervention,
  { sources, identity, settings }: ReportParts,
  progress: ReportProgress,
  scope: RequestScope,
): Promise<FoundCandidates> {
  const { journey } = intervention;
  const computedAt = new Date();
  const now = computedAt.getTime();
  const instant = (at: number) => sortableTime(new Date(at).toISOString());
  const range = { from: instant(now - journey.lookbackMs), to: instant(now + 1) };
  const reading = journeyReading(journey, range, sources, settings.mostRows);
  const candidates: Candidate[] = [];
  let isCut = false;
  let place = 0;
  progress.total = await identity.customers.count();
  for await (const people of readCustomers(reading, customersOf(identity), scope)) {
    for (const { customer, rows } of people) {
      if (place++ % TURN === 0) await setImmediate();
      if (customer === null) continue;
      progress.done += 1;
      const run = followJourney(journey, inOrderOfTime(rows)).at(-1);
      const dueAt = run && dueSince(intervention, run, now);
      if (dueAt === undefined) continue;
      if (candidates.length >= MOST_CANDIDATES) isCut = true;
      else candidates.push({ id: customer.id, createdAt: customer.createdAt.getTime(), dueAt });
    }
  }
  return { candidates, isCut, shares: [...reading.shares.values()], computedAt };
}
