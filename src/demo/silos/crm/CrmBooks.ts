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

const MEDIA: ReadonlySet<unknown> = new Set(['email', 'sms', 'phone', 'post']);
const TOPICS: ReadonlySet<unknown> = new Set(['offers', 'service', 'jobs']);
const WORDS: ReadonlySet<unknown> = new Set(['opt_in', 'opt_out', 'asked']);
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

  /** Notes a decision as its interface is told of it; what came of that, as a status of HTTP. */
  decide(told: Readonly<Record<string, unknown>>): number {
    const { contact, medium, topic, answer, on } = told;
    if (!this.contacts.has(String(contact))) return 404;
    const isKnown = MEDIA.has(medium) && TOPICS.has(topic) && WORDS.has(answer);
    if (!isKnown || Number.isNaN(Date.parse(String(on)))) return 422;
    const id = `${contact}-${medium}-${topic}`;
    const others = this.decisionsOf(String(contact)).filter((one) => one.id !== id);
    this.#decisionCount += 1 + others.length - this.decisionsOf(String(contact)).length;
    const decision = { id, contact, medium, topic, answer, on, until: null } as Decision;
    this.#decisions.set(String(contact), newestFirst([...others, decision]));
    return 200;
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
    this.#decisions.set(contact, newestFirst(decisions));
  }
}

/** As its interface hands them out. */
function newestFirst(decisions: readonly Decision[]): Decision[] {
  return decisions.toSorted((a, b) => Date.parse(b.on) - Date.parse(a.on));
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
