import type { Contact } from '../contacts/Contact.js';

/** Contacts that are known to belong together, as evidence looks at them. */
export interface Strand {
  /** In the order of time. */
  readonly contacts: readonly [Contact, ...Contact[]];
  /** Its first contact that is no ticket, where it has one. */
  readonly first: Contact;
  readonly words: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
}

/** Puts contacts together; they are given in the order of time. */
export function createStrand(contacts: readonly [Contact, ...Contact[]]): Strand {
  const words = new Map<string, number>();
  for (const contact of contacts) {
    for (const [word, count] of contact.words) words.set(word, (words.get(word) ?? 0) + count);
  }
  return {
    contacts,
    first: contacts.find(({ isTicket }) => !isTicket) ?? contacts[0],
    words,
    numbers: new Set(contacts.flatMap(({ numbers }) => [...numbers])),
    purposes: new Set(
      contacts.flatMap(({ row, isTicket }) => (isTicket ? [] : (row.purpose ?? []))),
    ),
  };
}
