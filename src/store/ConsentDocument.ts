import type { Binary } from 'mongodb';

/** How telling one source of a decision goes. */
export interface ConsentDelivery {
  readonly source: string;
  readonly state: 'PENDING' | 'DONE' | 'FAILED' | 'SUPERSEDED' | 'NO_RECORD';
  readonly attempts: number;
  /** When it is tried, or tried again; while it is under way, when others may take it to be given up. */
  readonly nextAt: Date;
  readonly isUnderWay: boolean;
  /** Hashes of the records, or identifiers, that it was told for. */
  readonly told: readonly string[];
  /** Why the source does not have it. */
  readonly code: string | null;
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
  /** The sources that are told of it; written with it, so that none is forgotten. */
  readonly deliveries?: readonly ConsentDelivery[];
  readonly sealed: Binary;
}
