import type { Network, PersonName } from '../people/Person.js';

/** What one silo knows as one person; null for what it does not know. */
export interface Account {
  readonly recordId: string;
  readonly name: PersonName | null;
  readonly email: string | null;
  readonly secondEmail: string | null;
  /** E.164; silos write it in ways of their own. */
  readonly phone: string | null;
  readonly loyaltyNumber: string | null;
  /** The number that the web shop gave. */
  readonly customerNumber: string | null;
  readonly handles: Readonly<Partial<Record<Network, string>>>;
  readonly deviceId: string | null;
  readonly createdAt: number;
  readonly changedAt: number;
  /** The record that the silo itself merged this one into. */
  readonly mergedInto: string | null;
}

/** An account of which nothing is known but its key and its times. */
export function blankAccount(recordId: string, createdAt: number, changedAt = createdAt): Account {
  return {
    recordId,
    name: null,
    email: null,
    secondEmail: null,
    phone: null,
    loyaltyNumber: null,
    customerNumber: null,
    handles: {},
    deviceId: null,
    createdAt,
    changedAt,
    mergedInto: null,
  };
}
