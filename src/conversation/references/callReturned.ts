import type { Contact } from '../contacts/Contact.js';
import { isMissedCall } from '../contacts/isMissedCall.js';
import type { ReferenceRule } from './ReferenceRule.js';

const WITHIN_MS = 3 * 24 * 3_600_000;

/** A call of the customer's that nobody took, and the brand's next call to them within three days. */
export const callReturned: ReferenceRule = {
  name: 'call-returned',
  confidence: 0.9,
  *find(contacts) {
    let missed: Contact[] = [];
    for (const to of contacts) {
      if (isMissedCall(to)) missed.push(to);
      const isReturn = to.row.__typename === 'Call' && to.row.direction === 'OUTBOUND';
      if (!isReturn) continue;
      for (const from of missed) {
        if (to.at - from.at > WITHIN_MS || !mayBelong(from, to)) continue;
        yield { from, to, reason: 'A missed call was returned.' };
      }
      missed = [];
    }
  },
};

/** Calls that agents put to two tickets are about two matters. */
function mayBelong({ row: a }: Contact, { row: b }: Contact): boolean {
  return a.ticketId == null || b.ticketId == null || a.ticketId === b.ticketId;
}
