import type { Decision } from '../../decisions/Decision.js';
import type { Assignment, ExistingCustomer } from './assignIds.js';

/** Finds the decisions about any record that a customer has or had, in the order of their ids. */
export function indexDecisions<C extends ExistingCustomer>(
  decisions: readonly Decision[],
): (assignment: Assignment<C>) => Decision[] {
  const byKey = new Map<string, Decision[]>();
  for (const decision of decisions) {
    for (const { key } of decision.groups.flat()) {
      byKey.set(key, [...(byKey.get(key) ?? []), decision]);
    }
  }
  return ({ cluster, survivor, absorbed }) => {
    if (byKey.size === 0) return [];
    const keys = [
      ...cluster.map(({ record }) => record.key),
      ...[survivor, ...absorbed].flatMap((one) => one?.recordKeys ?? []),
    ];
    const about = new Map(keys.flatMap((key) => byKey.get(key) ?? []).map((one) => [one.id, one]));
    return [...about.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
}
