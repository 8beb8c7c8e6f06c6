import type { ImportedCluster } from '../../../store/ImportStore.js';
import type { Decision } from '../../decisions/Decision.js';
import type { IdentityRecord } from '../../IdentityRecord.js';
import type { LinkRules } from '../LinkRules.js';
import type { Partition } from './Cluster.js';
import { linkAlike } from './linkAlike.js';
import { PartitionDraft } from './PartitionDraft.js';

/**
 * Parts records into persons: those that an import put together or that agree by a rule are one,
 * unless what they share is shared too widely, what is known of either contradicts the other, or
 * people decided otherwise; then those that are alike, where that links. The outcome depends on what
 * the records, decisions and imports say alone: neither on their order nor on the keys of the hashes.
 */
export async function partition(
  records: readonly IdentityRecord[],
  rules: LinkRules,
  decisions: readonly Decision[] = [],
  imports: readonly ImportedCluster[] = [],
): Promise<Partition> {
  const draft = new PartitionDraft(records, rules, decisions, imports);
  if (rules.autoLink !== undefined) {
    draft.addStops(await linkAlike(draft.alive, rules.autoLink, draft.builder));
  }
  return draft.close();
}
