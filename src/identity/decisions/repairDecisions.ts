import type { IdentityStores } from '../IdentityStores.js';
import { applyDecision } from './applyDecision.js';

/** Finishes what was decided before an instant and may have been left half done by a crash. */
export async function repairDecisions(identity: IdentityStores, before: Date): Promise<number> {
  const pending = await identity.decisions.pending(before);
  for (const decision of pending) await applyDecision(identity, decision);
  return pending.length;
}
