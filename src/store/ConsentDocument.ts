import type { Binary } from 'mongodb';

/** Whether a silo was told of a decision. */
export interface ConsentNotice {
  readonly source: string;
  readonly state: 'PENDING' | 'DONE';
}

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
  /** The silos that are to be told. */
  readonly notices: readonly ConsentNotice[];
  /** Whether any of them still is. */
  readonly unfinished: boolean;
  /** Not before this instant is it tried again. */
  readonly retryAt: Date;
  readonly attempts: number;
  readonly sealed: Binary;
}
