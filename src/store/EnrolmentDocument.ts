import type { Binary } from 'mongodb';

/** That a customer takes part in an intervention, as it lies in the store. */
export interface EnrolmentDocument {
  readonly _id: string;
  readonly tenant: string;
  /** Follows from the intervention and the customer, so that nobody is enrolled twice. */
  readonly id: string;
  /** The id that the configuration gives it. */
  readonly intervention: string;
  readonly group: 'TREATED' | 'CONTROL';
  readonly enrolledAt: Date;
  /** The customer's id when it was enrolled. */
  readonly customerId: string;
  /** Hashes of the records that were linked then: an enrolment goes where they go. */
  readonly recordKeys: readonly string[];
  /** Hashes of the idempotency keys that it was asked for under, and of what was asked. */
  readonly requests: readonly { readonly key: string; readonly input: string }[];
  /** What is to be told to the webhook; left out where nothing is. */
  readonly delivery?: {
    readonly state: 'PENDING' | 'TAKEN' | 'GIVEN_UP';
    /** When it is sent, or sent again. */
    readonly nextAt: Date;
    readonly attempts: number;
  };
  readonly sealed: Binary;
}
