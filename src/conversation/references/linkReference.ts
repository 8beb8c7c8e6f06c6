import type { Contact } from '../contacts/Contact.js';
import type { ReferenceRule } from './ReferenceRule.js';

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;
/** Links that are followed later than this are bookmarks. */
const LIFE_MS = 14 * 24 * 3_600_000;

/** A contact that the customer came to by a link which the brand had written in another. */
export const linkReference: ReferenceRule = {
  name: 'followed-link',
  confidence: 0.98,
  *find(contacts) {
    const writers = new Map<string, Contact>();
    for (const contact of contacts) {
      if (contact.isInbound) continue;
      for (const [link] of (contact.row.text ?? '').matchAll(LINK)) writers.set(link, contact);
    }
    for (const to of contacts) {
      const { followedLink } = to.row;
      const from = followedLink == null ? undefined : writers.get(followedLink);
      if (from === undefined || from === to || Math.abs(to.at - from.at) > LIFE_MS) continue;
      yield { from, to, reason: 'The customer followed a link from one to the other.' };
    }
  },
};
