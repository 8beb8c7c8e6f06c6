import type { Contact } from '../contacts/Contact.js';
import type { ReferenceRule } from './ReferenceRule.js';

/** Some products keep one thread with a person for ever: after such a silence it is another exchange. */
const SILENCE_MS = 30 * 24 * 3_600_000;

/** Messages of one thread, chat session or conversation of a source. */
export const threadReference: ReferenceRule = {
  name: 'same-thread',
  confidence: 0.98,
  *find(contacts) {
    const latest = new Map<string, Contact>();
    for (const contact of contacts) {
      const { threadId, source } = contact.row;
      if (threadId == null) continue;
      const name = `${source} ${threadId}`;
      const before = latest.get(name);
      if (before !== undefined && contact.at - before.at <= SILENCE_MS) {
        yield { from: before, to: contact, reason: 'Both are in one thread of their source.' };
      }
      latest.set(name, contact);
    }
  },
};
