import { createCustomerId } from '../createCustomerId.js';
import type { Assignment, ExistingCustomer } from './assignIds.js';
import type { Cluster } from './partition.js';

/** A cluster and the id of the customer that it is. */
export interface NamedAssignment<C extends ExistingCustomer> extends Assignment<C> {
  readonly id: string;
}

/**
 * Gives new customers their ids: one that a record brought along, so that two who link the same
 * record at once make the same customer, and one that was merged away and is parted again has its
 * own id back; a fresh one where all of these are in use.
 */
export function nameCustomers<C extends ExistingCustomer>(
  assignments: readonly Assignment<C>[],
  existing: readonly C[],
  idsElsewhere: readonly string[],
): NamedAssignment<C>[] {
  const taken = new Set([...idsElsewhere, ...existing.map(({ id }) => id)]);
  const former = new Set(existing.flatMap(({ ids }) => ids));
  return assignments.map((assignment) => {
    const id = assignment.survivor?.id ?? freeId(assignment.cluster, taken, former);
    taken.add(id);
    return { ...assignment, id };
  });
}

function freeId(cluster: Cluster, taken: ReadonlySet<string>, former: ReadonlySet<string>): string {
  const free = cluster.map(({ record }) => record.birthId).filter((id) => !taken.has(id));
  return free.find((id) => former.has(id)) ?? free[0] ?? createCustomerId();
}
