import type { Binary } from 'mongodb';

/** A decision of a person as it lies in the store: hashes to be looked up by, and the sealed rest. */
export interface DecisionDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly id: string;
  readonly decidedAt: Date;
  readonly recordKeys: readonly string[];
  /** Hashes of the idempotency keys that it was asked for under, and of what was asked. */
  readonly requests: readonly { readonly key: string; readonly input: string }[];
  /** Whether customers are known to follow it. */
  readonly applied: boolean;
  readonly sealed: Binary;
}
