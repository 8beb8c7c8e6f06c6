import type { Contact } from '../contacts/Contact.js';
import { createStrand } from '../evidence/Strand.js';
import { referenceRules } from '../references/referenceRules.js';
import { applyDecisions } from './applyDecisions.js';
import { ContactSets } from './ContactSets.js';
import type { HopDecision } from './HopDecision.js';
import type { Join } from './Join.js';
import { joinSequels } from './joinSequels.js';

/** Contacts that are one exchange, and what ties them to each other. */
export interface LinkedContacts {
  /** In the order of time; never empty. */
  readonly contacts: readonly [Contact, ...Contact[]];
  /** A tree over the contacts. */
  readonly joins: readonly Join[];
}

/**
 * Parts the contacts of one customer into conversations, each contact in exactly one, whatever order
 * they come in: by what people decided, then by what the systems say, then by evidence.
 */
export function linkContacts(
  contacts: readonly Contact[],
  decisions: readonly HopDecision[],
): LinkedContacts[] {
  const ordered = [...contacts].sort(byTime);
  const sets = new ContactSets();
  const joins = applyDecisions(sets, ordered, decisions);
  for (const { name, confidence, find } of referenceRules) {
    for (const { from, to, reason } of find(ordered)) {
      if (!sets.join(from.id, to.id)) continue;
      joins.push({ from, to, reason, confidence, decidedBy: `rule:${name}` });
    }
  }
  joins.push(...joinSequels(sets, groupsOf(ordered, sets).map(createStrand)));
  const byRoot = new Map<string, Join[]>();
  for (const join of joins) {
    const root = sets.find(join.from.id);
    const known = byRoot.get(root);
    if (known === undefined) byRoot.set(root, [join]);
    else known.push(join);
  }
  return groupsOf(ordered, sets).map((group) => ({
    contacts: group,
    joins: byRoot.get(sets.find(group[0].id)) ?? [],
  }));
}

/** The order of time; contacts of one instant by their names. */
function byTime(a: Contact, b: Contact): number {
  const [timeA, timeB] = [a.row.position.time, b.row.position.time];
  if (timeA !== timeB) return timeA < timeB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function groupsOf(ordered: readonly Contact[], sets: ContactSets): [Contact, ...Contact[]][] {
  const groups = new Map<string, [Contact, ...Contact[]]>();
  for (const contact of ordered) {
    const root = sets.find(contact.id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [contact]);
    else group.push(contact);
  }
  return [...groups.values()];
}
