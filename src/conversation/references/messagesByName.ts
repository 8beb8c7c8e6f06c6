import type { Contact } from '../contacts/Contact.js';

/** Finds the message that a name stands for, from the point of view of a source. */
export type FindMessage = (name: string, source: string) => Contact | undefined;

/**
 * Messages by the id that others refer to them by, or by their source's key where they have none: one
 * of the same source, else the only one of that name.
 */
export function messagesByName(contacts: readonly Contact[]): FindMessage {
  const byName = new Map<string, Contact[]>();
  for (const contact of contacts) {
    if (contact.isTicket) continue;
    const name = contact.row.messageId ?? contact.row.key;
    const named = byName.get(name);
    if (named === undefined) byName.set(name, [contact]);
    else named.push(contact);
  }
  return (name, source) => {
    const named = byName.get(name) ?? [];
    return (
      named.find(({ row }) => row.source === source) ?? (named.length === 1 ? named[0] : undefined)
    );
  };
}
