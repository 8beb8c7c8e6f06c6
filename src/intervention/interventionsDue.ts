import type { Journey } from '../journey/Journey.js';
import { type FollowedJourney, readJourneys } from '../journey/reading/readJourneys.js';
import type { TimelineContext } from '../timeline/TimelineContext.js';
import { describeDue } from './describeDue.js';
import { dueSince } from './dueSince.js';
import type { Intervention } from './Intervention.js';
import type { InterventionsOfRequest } from './InterventionsOfRequest.js';

/** What telling who is due works with for one request. */
export interface DueContext extends TimelineContext {
  readonly interventions: InterventionsOfRequest;
  readonly journeys: readonly Journey[];
}

/** An intervention that a customer is due for, in the shape of the GraphQL type. */
export interface DueForCustomer {
  readonly intervention: Intervention;
  readonly since: string;
  readonly reason: string;
}

/**
 * The interventions that a customer is due for and not enrolled in; null where not all was read that
 * it depends on: what is missing may be what they did next. Where caches may not know that, it is
 * read again.
 */
export async function interventionsDue(
  followed: FollowedJourney,
  context: DueContext,
): Promise<DueForCustomer[] | null> {
  const { customer, journey } = followed;
  const { interventions, journeys } = context;
  if (!followed.isWhole) return null;
  if (dueBy(followed, interventions.all).length === 0) return [];
  const live = await readJourneys(customer, journeys, context, 0);
  const now = live.rows?.find((one) => one.journey === journey);
  if (!live.complete) return null;
  const due = now === undefined ? [] : dueBy(now, interventions.all);
  if (due.length === 0) return due;
  const known = await interventions.assignmentsOf(customer);
  return due.filter(({ intervention }) => !known.has(intervention.id));
}

function dueBy(
  { journey, run, now }: FollowedJourney,
  interventions: readonly Intervention[],
): DueForCustomer[] {
  return interventions.flatMap((intervention): DueForCustomer[] => {
    const since = intervention.journey === journey ? dueSince(intervention, run, now) : undefined;
    if (since === undefined || since > now) return [];
    const reason = describeDue(intervention, run);
    return [{ intervention, since: new Date(since).toISOString(), reason }];
  });
}
