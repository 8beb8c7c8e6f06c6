import type { Binary } from 'mongodb';

/** What was told to Rotunda itself of a customer, once, as it lies in the store. */
export interface ToldDocument {
  readonly _id: string;
  readonly tenant: string;
  /** Follows from the idempotency key, so that the key can be used once only. */
  readonly key: string;
  /** Hash of what was asked under the idempotency key. */
  readonly input: string;
  /** The customer that it was recorded for, by the id that was given. */
  readonly customerId: string;
  /** When it happened, or was decided, in a form that sorts as text. */
  readonly at: string;
  readonly recordedAt: Date;
  readonly sealed: Binary;
}
