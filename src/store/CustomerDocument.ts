import type { Binary } from 'mongodb';

/** A customer id that some records led to until they were parted from it. */
export interface Parting {
  /** Null for all those that are not kept, as they were too many. */
  readonly id: string | null;
  /** The last version under which the id led to them: what was recorded on it in that one, or before, may be about them. */
  readonly version: number;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * A customer as it lies in the store: hashes to be looked up by, and the sealed rest. `ids` holds
 * the customer's own id and those of all customers that were merged into it.
 */
export interface CustomerDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly id: string;
  readonly ids: readonly string[];
  readonly version: number;
  readonly active: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly recordKeys: readonly string[];
  readonly identifierKeys: readonly string[];
  /** Changes with anything that the customer's records say. */
  readonly digest: string;
  /** Records that it had until their source deleted them; left out where there are none. */
  readonly goneKeys?: readonly string[];
  /** Left out where there is none. */
  readonly partedFrom?: readonly Parting[];
  readonly sealed: Binary;
}
