import type { Binary } from 'mongodb';

/** An interaction that was told to Rotunda itself, as it lies in the store. */
export interface InteractionDocument {
  readonly _id: string;
  readonly tenant: string;
  /** Follows from the idempotency key, so that the key can be used once only. */
  readonly key: string;
  /** Hash of what was asked under the idempotency key. */
  readonly input: string;
  /** The customer that it was recorded for, by the id that was given. */
  readonly customerId: string;
  /** When it happened, in a form that sorts as text. */
  readonly at: string;
  readonly recordedAt: Date;
  /** Whether those who watch are known to be told of it. */
  readonly announced: boolean;
  readonly sealed: Binary;
}
