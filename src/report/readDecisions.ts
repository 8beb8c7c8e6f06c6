import type { HopDecision } from '../conversation/linking/HopDecision.js';
import type { Lane } from '../reading/Lane.js';
import type { ReportParts } from './ReportParts.js';

/** What people decided of one customer's interactions, by the customer's lanes. */
export type DecisionsOf = (lanes: readonly Lane[]) => readonly HopDecision[];

/** Reads what people decided of the interactions of some customers. */
export async function readDecisions(
  customers: readonly (readonly Lane[])[],
  { hops, identity }: ReportParts,
): Promise<DecisionsOf> {
  const keyOf = ({ source, key }: Lane) => identity.hasher.record(source, key);
  const keys = new Map(customers.map((lanes) => [lanes, [...new Set(lanes.map(keyOf))]]));
  const all = [...keys.values()].flat();
  if (all.length === 0) return () => [];
  const decided = await hops.byOwners(all);
  return (lanes) => {
    const found = (keys.get(lanes) ?? []).flatMap((key) => decided.get(key) ?? []);
    return [...new Map(found.map((one) => [one.id, one])).values()];
  };
}
