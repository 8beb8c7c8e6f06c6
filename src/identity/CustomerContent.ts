import type { LinkedIdentifier, LinkedRecord } from './Customer.js';
import type { IdentityEvent } from './history/IdentityEvent.js';

/** The sealed part of a customer in the store. */
export interface CustomerContent {
  readonly records: readonly LinkedRecord[];
  readonly identifiers: readonly LinkedIdentifier[];
  /** Oldest first. */
  readonly history: readonly IdentityEvent[];
}
