import type { Channel } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';
import type { Contact } from './contacts/Contact.js';
import type { Hop } from './linking/findHops.js';
import type { Standing } from './standing/standingOf.js';

/** One exchange of a customer with the brand, over whatever channels. */
export interface Conversation extends Standing {
  readonly __typename: 'Conversation';
  /** In the order of time. */
  readonly contacts: readonly [Contact, ...Contact[]];
  readonly hops: readonly Hop[];
  readonly subject: string | null;
  readonly startedAt: string;
  readonly lastInteractionAt: string;
  readonly channels: readonly Channel[];
  readonly customer: Customer;
}
