import { shortenText } from '../../lib/shortenText.js';
import type { Contact } from '../contacts/Contact.js';

const ANSWER = /^(?:(?:re|aw|antw|sv|fw|fwd|wg|tr)\s*:\s*)+/i;
const LENGTH = 120;

/** What contacts are about: the subject of a ticket, of a message, or else the first line that was written. */
export function subjectOf(contacts: readonly Contact[]): string | null {
  const subjects = (ofTickets: boolean) =>
    contacts
      .filter(({ isTicket }) => isTicket === ofTickets)
      .map(({ row }) => (row.subject ?? '').trim().replace(ANSWER, ''))
      .filter((subject) => subject !== '');
  const [subject] = [...subjects(true), ...subjects(false)];
  if (subject !== undefined) return subject;
  for (const { row } of contacts) {
    const line = shortenText(row.text ?? '', LENGTH) ?? shortenText(row.note ?? '', LENGTH);
    if (line !== null) return line;
  }
  return null;
}
