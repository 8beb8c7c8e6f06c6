import type { RecordName } from '../RecordName.js';

/** What a sync under other rules would come to, next to the customers that there are. */
export interface Simulation {
  readonly records: number;
  readonly customersBefore: number;
  readonly customersAfter: number;
  /** Customers whose records would be together with those of others. */
  readonly merging: number;
  /** Customers whose records would not all stay together. */
  readonly splitting: number;
  /** Records of the largest customer. */
  readonly largestBefore: number;
  readonly largestAfter: number;
  /** Some of the customers-to-be that would take in several, the largest first. */
  readonly merges: readonly MergeExample[];
  /** Some of the customers that would be parted, the largest first. */
  readonly splits: readonly SplitExample[];
}

/** A customer that would be made of several. */
export interface MergeExample {
  /** What would link its records, e.g. `rule:exact-phone`. */
  readonly linkedBy: readonly string[];
  readonly customers: readonly CustomerPart[];
}

/** A customer that would be parted. */
export interface SplitExample {
  readonly customerId: string;
  readonly parts: readonly (readonly RecordName[])[];
}

/** Records that a customer has now. */
export interface CustomerPart {
  readonly customerId: string;
  readonly records: readonly RecordName[];
}
