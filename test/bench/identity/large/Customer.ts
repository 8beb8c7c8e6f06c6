import type { Person } from '../base/Household.js';

/** A person with what they go by in the channels. */
export interface Customer extends Person {
  /** The device that the whole household uses. */
  readonly tablet: string;
  readonly phone: string;
  readonly card: string;
  /** A mailbox of the firm where the person works, which colleagues use too. */
  readonly work: string;
}
