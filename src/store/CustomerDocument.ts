import type { Binary } from 'mongodb';

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
  readonly sealed: Binary;
}
