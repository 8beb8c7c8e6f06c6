import type { Gadget, Network } from '../people/Person.js';
import type { Account } from './Account.js';

/** A browser or an app, as the tracker tells visitors apart. */
export interface VisitorProfile extends Account {
  readonly where: 'site' | 'app';
  readonly gadget: Gadget;
}

/** A profile on a social network. */
export interface SocialProfile extends Account {
  readonly network: Network;
}

/** All that the silos know a person as. */
export interface Accounts {
  readonly shop: readonly Account[];
  readonly stores: readonly Account[];
  readonly crm: readonly Account[];
  readonly helpdesk: readonly Account[];
  readonly social: readonly SocialProfile[];
  readonly behaviour: readonly VisitorProfile[];
  readonly loyalty: readonly Account[];
  /** The address that mailings go to; the mailer knows people by nothing else. */
  readonly mailer: string | null;
}

/** The silos that know people by records of their own. */
export const recordSources = [
  'shop',
  'stores',
  'crm',
  'helpdesk',
  'social',
  'behaviour',
  'loyalty',
] as const satisfies readonly (keyof Accounts)[];

/** Which of a person's accounts something is on. */
export function accountAt<T>(accounts: readonly T[], slot: number): T {
  const account = accounts[Math.floor(slot * accounts.length)];
  if (account === undefined) throw new Error('Something happened on an account that is not there.');
  return account;
}
