import type { Binary } from 'mongodb';

/** A decision on consent that was told to Rotunda itself, as it lies in the store. */
export interface ConsentDocument {
  readonly _id: string;
  readonly tenant: string;
  /** Follows from the idempotency key, so that the key can be used once only. */
  readonly key: string;
  /** Hash of what was asked under the idempotency key. */
  readonly input: string;
  /** The customer that it was recorded for, by the id that was given. */
  readonly customerId: string;
  /** When it was decided, in a form that sorts as text. */
  readonly at: string;
  readonly recordedAt: Date;
  readonly sealed: Binary;
}
