import type { FollowedJourney } from '../journey/reading/readJourneys.js';
import { describeDue } from './describeDue.js';
import { dueSince } from './dueSince.js';
import type { Intervention } from './Intervention.js';
import type { InterventionsOfRequest } from './InterventionsOfRequest.js';

/** An intervention that a customer is due for, in the shape of the GraphQL type. */
export interface DueForCustomer {
  readonly intervention: Intervention;
  readonly since: string;
  readonly reason: string;
}

/**
 * The interventions that a customer is due for and not enrolled in; null where not all was read that
 * it depends on: what is missing may be what they did next.
 */
export async function interventionsDue(
  { customer, journey, run, isWhole, now }: FollowedJourney,
  interventions: InterventionsOfRequest,
): Promise<DueForCustomer[] | null> {
  if (!isWhole) return null;
  const due = interventions.all.flatMap((intervention): DueForCustomer[] => {
    const since = intervention.journey === journey ? dueSince(intervention, run, now) : undefined;
    if (since === undefined || since > now) return [];
    const reason = describeDue(intervention, run);
    return [{ intervention, since: new Date(since).toISOString(), reason }];
  });
  if (due.length === 0) return due;
  const known = await interventions.assignmentsOf(customer);
  return due.filter(({ intervention }) => !known.has(intervention.id));
}
