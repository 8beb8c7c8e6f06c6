import { findNumbers } from '../text/findNumbers.js';
import { wordsOf } from '../text/wordsOf.js';
import type { Contact, ExchangeRow } from './Contact.js';
import { contactId } from './contactId.js';

/** Makes of a row what the rules look at; texts are taken apart here, once. */
export function toContact(row: ExchangeRow): Contact {
  const isInbound = row.direction === 'INBOUND';
  // What the brand writes repeats its own phrases, whatever the matter.
  const ofTheMatter = [row.subject, isInbound ? row.text : null, row.note];
  return {
    id: contactId(row),
    row,
    at: Date.parse(row.occurredAt),
    isTicket: row.__typename === 'Ticket',
    medium: `${row.channel ?? ''} ${row.platform ?? ''}`,
    isInbound,
    words: wordsOf(ofTheMatter.filter(Boolean).join('\n')),
    numbers: findNumbers(
      [row.subject, row.text, row.note, row.orderNumber].filter(Boolean).join('\n'),
      row.orderNumber ?? null,
    ),
  };
}
