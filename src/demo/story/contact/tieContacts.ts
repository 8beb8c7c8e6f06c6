import type { Random } from '../Random.js';
import type { Call, Medium, Message } from './Inquiry.js';
import type { Ties } from './Ties.js';

/** A contact of which nobody has noted yet what it belongs to. */
export type Untied = Omit<Message, 'ties'> | Omit<Call, 'ties'>;

/** How often agents put the ticket's number to what comes in later, by where it comes in. */
export interface Diligence {
  readonly atTheDesk: number;
  readonly onNetworks: number;
}

const GIVES_LINK = 0.3;
const ANSWERS_OLD_MAIL = 0.7;
const NETWORKS: ReadonlySet<Medium> = new Set(['twitter', 'facebook', 'linkedin']);

/**
 * Notes with each contact of an exchange what its silo would: threads and replies within a medium are
 * the software's work and never forgotten, what leads from one medium to another is people's.
 */
export function tieContacts(
  contacts: readonly Untied[],
  diligence: Diligence,
  random: Random,
): readonly (Message | Call)[] {
  const tied: (Message | Call)[] = [];
  let isTicketThere = false;
  for (const leg of legsOf(contacts)) {
    const [first] = leg;
    if (first === undefined) continue;
    const isOnNetwork = NETWORKS.has(first.medium);
    const share = isOnNetwork ? diligence.onNetworks : diligence.atTheDesk;
    // Whatever comes in first at the desk is what the ticket is made of.
    const namesTicket = random.chance(share) || (!isOnNetwork && !isTicketThere);
    isTicketThere ||= !isOnNetwork;
    const followed = giveLink(tied, first, random);
    const earlier = tied.findLast(({ medium }) => medium === first.medium);
    const answers = earlier !== undefined && random.chance(ANSWERS_OLD_MAIL);
    const goesOn = answers && first.medium === 'email' ? earlier : undefined;
    const thread = first.is === 'call' ? null : (goesOn?.ties.thread ?? first.key);
    let inReplyTo = goesOn?.key ?? null;
    for (const one of leg) {
      const ties: Ties = {
        thread,
        inReplyTo: one.is === 'call' ? null : inReplyTo,
        namesTicket,
        followed: one === first ? followed : null,
      };
      tied.push({ ...one, ties });
      inReplyTo = one.key;
    }
  }
  return tied;
}

/** Contacts on one medium without another between them. */
function legsOf(contacts: readonly Untied[]): Untied[][] {
  const legs: Untied[][] = [];
  for (const one of contacts) {
    const leg = legs.at(-1);
    if (leg?.[0]?.medium === one.medium) leg.push(one);
    else legs.push([one]);
  }
  return legs;
}

/** Some answers on a network end with a link to a chat, where the customer goes on. */
function giveLink(tied: (Message | Call)[], next: Untied, random: Random): string | null {
  const last = tied.at(-1);
  const mayLead = next.medium === 'chat' && last?.is === 'message' && NETWORKS.has(last.medium);
  if (!mayLead || last.inbound || !random.chance(GIVES_LINK)) return null;
  const link = `https://hatshop.example/chat/${last.key.slice(-8)}`;
  tied[tied.length - 1] = { ...last, text: `${last.text} ${link}` };
  return link;
}
