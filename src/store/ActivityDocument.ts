import type { Binary } from 'mongodb';

/** What an activity's owner is named by: a customer id, or the hash of a record or an identifier. */
export type OwnerKind = 'CUSTOMER' | 'RECORD' | 'IDENTIFIER';

/** One entry of the outbox, as it lies in the store: an interaction that those who watch are told of. */
export interface ActivityDocument {
  /** Tenant and sequence number: whoever inserts it has the number. */
  readonly _id: string;
  readonly tenant: string;
  readonly seq: number;
  /** Hash of the interaction's name, so that it is told once. */
  readonly event: string;
  readonly ownerKind: OwnerKind;
  readonly owner: string;
  readonly at: Date;
  /** Left out once it is nobody's. */
  readonly sealed?: Binary;
}
