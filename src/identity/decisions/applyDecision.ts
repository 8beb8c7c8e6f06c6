import type { IdentityStores } from '../IdentityStores.js';
import { relink } from '../linking/relink.js';
import type { Decision } from './Decision.js';
import { findReach } from './findReach.js';

/**
 * Makes customers follow a decision that is written down. May be done again, and by several at once:
 * what customers come to depends on the decisions and records alone.
 */
export async function applyDecision(identity: IdentityStores, decision: Decision): Promise<void> {
  await relink(identity, await findReach(identity, decision), [], 'rules');
  await identity.decisions.markApplied([decision.id]);
}
