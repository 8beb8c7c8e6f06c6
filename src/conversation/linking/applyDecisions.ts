import type { Contact } from '../contacts/Contact.js';
import type { ContactSets } from './ContactSets.js';
import { type HopDecision, newestFirst } from './HopDecision.js';
import type { Join } from './Join.js';

/**
 * Lets people's decisions hold before any rule is asked: the newest first, so that an older one that
 * contradicts it tells nothing any more.
 */
export function applyDecisions(
  sets: ContactSets,
  contacts: readonly Contact[],
  decisions: readonly HopDecision[],
): Join[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const joins: Join[] = [];
  for (const { from: a, to: b, confirmed, actor, reason } of [...decisions].sort(newestFirst)) {
    const [from, to] = [byId.get(a), byId.get(b)];
    if (from === undefined || to === undefined) continue;
    if (!confirmed) sets.keepApart(a, b);
    else if (sets.join(a, b)) {
      joins.push({ from, to, reason, confidence: 1, decidedBy: `user:${actor}` });
    }
  }
  return joins;
}
