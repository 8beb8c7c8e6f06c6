/** Social networks on which the brand can be written to. */
export type Network = 'twitter' | 'facebook' | 'linkedin';

/** What somebody orders on. */
export type Gadget = 'desktop' | 'tablet' | 'phone';

/** A name as somebody writes it. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** Where somebody lives. */
export interface HomeAddress {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** What somebody tends to do, as numbers a year and shares. */
export interface Habits {
  readonly orders: number;
  /** Share of the orders that are placed on the site or in the app. */
  readonly online: number;
  readonly usesApp: boolean;
  readonly gadget: Gadget;
  readonly visits: number;
  readonly inquiries: number;
  /** Whether campaigns are sent to them, and the share of those that they open. */
  readonly getsMailings: boolean;
  readonly opens: number;
}

/** One of the people of the story. */
export interface Person {
  readonly id: string;
  readonly name: PersonName;
  /** The name in plain Latin letters, as those write it who have no others. */
  readonly latinName: PersonName;
  readonly nickname: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly birthDate: string;
  readonly email: string | null;
  /** An address that was given up, which some silo still has. */
  readonly oldEmail: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly address: HomeAddress;
  readonly loyaltyNumber: string | null;
  readonly handles: Readonly<Partial<Record<Network, string>>>;
  readonly habits: Habits;
  /** When the brand first heard of them. */
  readonly knownSince: number;
  /** Whether somebody of the staff wrote the shop's own mailbox into their contact. */
  readonly hasRoleMailbox: boolean;
}
