import { createCustomerId } from '../../createCustomerId.js';
import type { Assignment, ExistingCustomer } from './assignIds.js';

/** A cluster and the id of the customer that it is. */
export interface NamedAssignment<C extends ExistingCustomer> extends Assignment<C> {
  readonly id: string;
  /** The version that it gets if it changes: one that no customer had under any of its ids. */
  readonly version: number;
}

/**
 * Gives new customers their ids: one that a record brought along, so that two who link the same
 * record at once make the same customer, and one that was merged away and is parted again has its
 * own id back; a fresh one where all of these are in use. Versions grow by the step.
 */
export function nameCustomers<C extends ExistingCustomer>(
  assignments: readonly Assignment<C>[],
  homes: ReadonlyMap<string, number>,
  existing: readonly C[],
  idsElsewhere: readonly string[],
  step = 1,
): NamedAssignment<C>[] {
  const taken = new Set([...idsElsewhere, ...existing.map(({ id }) => id)]);
  const former = new Map(existing.flatMap(({ ids, version }) => ids.map((id) => [id, version])));
  const idsAt = new Map<number, string[]>();
  for (const [id, place] of homes) idsAt.set(place, [...(idsAt.get(place) ?? []), id]);
  return assignments.map((assignment, place) => {
    const free = (idsAt.get(place) ?? []).filter((one) => !taken.has(one));
    const given = free.find((one) => former.has(one)) ?? free[0] ?? createCustomerId();
    const id = assignment.survivor?.id ?? given;
    taken.add(id);
    const versions = assignment.absorbed.map(({ version }) => version);
    const seen = assignment.survivor?.version ?? former.get(id) ?? 0;
    return { ...assignment, id, version: Math.max(seen, ...versions) + step };
  });
}
