import type { Contact } from '../contacts/Contact.js';

/** Two contacts that the systems themselves say belong together. */
export interface ReferencePair {
  readonly from: Contact;
  readonly to: Contact;
  readonly reason: string;
}

/** Finds what one sort of reference says; the time at which things happened does not matter to it. */
export interface ReferenceRule {
  readonly name: string;
  /** How often such a reference is right: threads are reused, links passed on. */
  readonly confidence: number;
  /** `contacts` are in the order of time. */
  find(contacts: readonly Contact[]): Iterable<ReferencePair>;
}
