import type { LinkedIdentifier, LinkedRecord } from './Customer.js';

/** The sealed part of a customer in the store. */
export interface CustomerContent {
  readonly records: readonly LinkedRecord[];
  readonly identifiers: readonly LinkedIdentifier[];
}
