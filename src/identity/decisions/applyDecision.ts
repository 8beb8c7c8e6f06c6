import type { IdentityStores } from '../IdentityStores.js';
import { relink } from '../linking/relink.js';
import type { Decision } from './Decision.js';

/**
 * Makes customers follow a decision that is written down. May be done again, and by several at once:
 * what customers come to depends on the decisions and records alone.
 */
export async function applyDecision(identity: IdentityStores, decision: Decision): Promise<void> {
  const keys = decision.groups.flat().map(({ key }) => key);
  await relink(identity, [...new Set(keys)], [], 'rules');
  await identity.decisions.markApplied([decision.id]);
}
