import type { Life } from '../../story/Life.js';
import type { Permission } from '../../story/mailing/Permission.js';
import type { Books } from '../http/Books.js';
import { type Contact, createContact } from './Contact.js';

/** A decision as the CRM notes it. */
export interface Decision {
  readonly id: string;
  readonly contact: string;
  readonly medium: string;
  readonly topic: string;
  readonly answer: 'opt_in' | 'opt_out' | 'asked';
  readonly on: string;
  readonly until: string | null;
}

const ANSWERS = { given: 'opt_in', withdrawn: 'opt_out', asked: 'asked' } as const;

/** All that the CRM knows, in memory. */
export class CrmBooks implements Books {
  readonly contacts = new Map<string, Contact>();
  readonly #byEmail = new Map<string, Contact[]>();
  readonly #decisions = new Map<string, Decision[]>();
  #decisionCount = 0;

  get records(): number {
    return this.contacts.size;
  }

  get rows(): number {
    return this.#decisionCount;
  }

  add({ person, accounts, permissions }: Life): void {
    for (const account of accounts.crm) {
      const contact = createContact(account, person);
      this.contacts.set(contact.id, contact);
      for (const { address } of contact.emails) {
        const key = address.toLowerCase();
        this.#byEmail.set(key, [...(this.#byEmail.get(key) ?? []), contact]);
      }
    }
    const [first] = accounts.crm;
    const noted = permissions.filter(({ book }) => book === 'crm');
    if (first !== undefined) this.#decide(first.recordId, noted);
  }

  withEmail(email: string): readonly Contact[] {
    return this.#byEmail.get(email.trim().toLowerCase()) ?? [];
  }

  /** Contacts whose name or address has every word of a text. */
  matching(text: string, limit: number): readonly Contact[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found: Contact[] = [];
    for (const contact of this.contacts.values()) {
      const { name, emails } = contact;
      const all = [name?.first, name?.last, ...emails.map(({ address }) => address)];
      const searched = all.join(' ').toLowerCase();
      if (words.every((word) => searched.includes(word))) found.push(contact);
      if (found.length === limit) break;
    }
    return found;
  }

  decisionsOf(contact: string): readonly Decision[] {
    return this.#decisions.get(contact) ?? [];
  }

  #decide(contact: string, permissions: readonly Permission[]): void {
    const decisions = permissions.map(({ medium, topic, state, at, until }): Decision => {
      this.#decisionCount += 1;
      const answer = ANSWERS[state];
      const id = `${contact}-${medium}-${topic}`;
      return {
        id,
        contact,
        medium,
        topic,
        answer,
        on: day(at),
        until: until === null ? null : day(until),
      };
    });
    // Newest first, as its interface hands them out.
    this.#decisions.set(
      contact,
      decisions.sort((a, b) => (a.on < b.on ? 1 : -1)),
    );
  }
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
