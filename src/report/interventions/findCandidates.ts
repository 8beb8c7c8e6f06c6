import { sortableTime } from '../../dataset/Position.js';
import { dueSince } from '../../intervention/dueSince.js';
import type { Intervention } from '../../intervention/Intervention.js';
import { followJourney } from '../../journey/following/followJourney.js';
import { inOrderOfTime } from '../../journey/following/inOrderOfTime.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { customersOf } from '../customersOf.js';
import { inTurns } from '../inTurns.js';
import { journeyReading } from '../journeys/journeyReading.js';
import type { FinishedReport, ReportProgress } from '../ReportJob.js';
import type { ReportParts } from '../ReportParts.js';
import { readCustomers } from '../readCustomers.js';
import { streamRows } from '../streamRows.js';

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
  const reading = journeyReading(journey, range, sources);
  const candidates: Candidate[] = [];
  let isCut = false;
  progress.total = await identity.customers.count();
  const streamed = await streamRows(reading, settings.mostRows, scope);
  for await (const people of readCustomers(reading, streamed, customersOf(identity), scope)) {
    await inTurns(people, ({ customer, rows }) => {
      if (customer === null) return;
      progress.done += 1;
      const run = followJourney(journey, inOrderOfTime(rows)).at(-1);
      const dueAt = run && dueSince(intervention, run, now);
      if (dueAt === undefined) return;
      if (candidates.length >= MOST_CANDIDATES) isCut = true;
      else candidates.push({ id: customer.id, createdAt: customer.createdAt.getTime(), dueAt });
    });
  }
  return { candidates, isCut, shares: [...reading.shares.values()], computedAt };
}
