import type { Contact } from '../contacts/Contact.js';

/** Why two contacts belong to one conversation. */
export interface Join {
  readonly from: Contact;
  readonly to: Contact;
  /** One line for people. */
  readonly reason: string;
  /** Probability that they belong together, 0 to 1. */
  readonly confidence: number;
  /** `rule:<name>` or `user:<actor>`. */
  readonly decidedBy: string;
}
