import type { Objection } from './ClusterFacts.js';
import type { Stop } from './Stop.js';

/** What is reported of an objection against linking two records by a rule. */
export function toStop(
  { is, about }: Objection,
  rule: string,
  records: readonly [string, string],
): Stop {
  return is === 'contradiction'
    ? { kind: is, rule, records, attribute: about }
    : { kind: is, rule, records, cap: about };
}
