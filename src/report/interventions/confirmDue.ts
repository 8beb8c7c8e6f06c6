import type { Customer } from '../../identity/Customer.js';
import { describeDue } from '../../intervention/describeDue.js';
import { dueSince } from '../../intervention/dueSince.js';
import { findAssignments } from '../../intervention/findAssignments.js';
import type { Intervention } from '../../intervention/Intervention.js';
import type { InterventionParts } from '../../intervention/InterventionParts.js';
import { readJourneys } from '../../journey/reading/readJourneys.js';
import type { TimelineContext } from '../../timeline/TimelineContext.js';

/** A customer who is due, in the shape of the GraphQL type. */
export interface DueIntervention {
  readonly customer: Customer;
  readonly since: string;
  readonly reason: string;
}

/** Who of some customers is due. */
export interface ConfirmedDue {
  readonly due: readonly DueIntervention[];
  /** Whether it is known of all of them. */
  readonly complete: boolean;
}

/** Reads customers again, past all caches, and answers who is due now and not enrolled: nobody of whom a source cannot tell. */
export async function confirmDue(
  customers: readonly Customer[],
  intervention: Intervention,
  { enrolments, hasher }: InterventionParts,
  context: TimelineContext,
): Promise<ConfirmedDue> {
  const assignments = await findAssignments(customers, enrolments, hasher);
  const free = customers.filter((_, place) => !assignments[place]?.has(intervention.id));
  const read = await Promise.all(
    free.map((customer) => readJourneys(customer, [intervention.journey], context, 0)),
  );
  const due = read.flatMap(({ rows, complete }): DueIntervention[] => {
    const [followed] = rows ?? [];
    if (followed === undefined || !complete) return [];
    const { customer, run, now } = followed;
    const since = dueSince(intervention, run, now);
    if (since === undefined || since > now) return [];
    return [
      {
        customer,
        since: new Date(since).toISOString(),
        reason: describeDue(intervention, run),
      },
    ];
  });
  return { due, complete: read.every(({ complete }) => complete) };
}
