import type { Binary } from 'mongodb';

/** What a person decided of two interactions, as it lies in the store. */
export interface HopDocument {
  /** The tenant and the hash of the idempotency key: one request decides once. */
  readonly _id: string;
  readonly tenant: string;
  readonly decidedAt: Date;
  /** Hashes of what the two interactions belong to in their sources, and of the customer whose they were. */
  readonly owners: readonly string[];
  /** Hash of what was asked. */
  readonly input: string;
  readonly sealed: Binary;
}
