import type { Contact } from '../contacts/Contact.js';

const ANSWER = /^(?:(?:re|aw|antw|sv|fw|fwd|wg|tr)\s*:\s*)+/i;
const LENGTH = 120;

/** What contacts are about: the subject of a ticket, of a message, or else the first line that was written. */
export function subjectOf(contacts: readonly Contact[]): string | null {
  const subjects = (ofTickets: boolean) =>
    contacts.flatMap(({ isTicket, row }) => (isTicket === ofTickets ? (row.subject ?? []) : []));
  const [subject] = [...subjects(true), ...subjects(false)];
  if (subject !== undefined) return subject.replace(ANSWER, '').trim();
  const text = contacts.find(({ row }) => row.text || row.note)?.row;
  const line = (text?.text ?? text?.note ?? '').replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= LENGTH) return line === '' ? null : line;
  return `${characters.slice(0, LENGTH - 1).join('')}…`;
}
