import type { RecordName } from '../RecordName.js';

/** What happened to a customer. */
export type IdentityEventKind =
  | 'CREATED'
  | 'LINKED'
  | 'UNLINKED'
  | 'MERGED'
  | 'SPLIT'
  | 'DECIDED_DIFFERENT'
  | 'UNDONE';

/** An entry of a customer's history. */
export interface IdentityEvent {
  readonly id: string;
  readonly kind: IdentityEventKind;
  /** RFC 3339. */
  readonly occurredAt: string;
  /** The person who decided it; null for what rules did. */
  readonly actor: string | null;
  /** Null for what rules did, and once somebody whom it is about is erased. */
  readonly reason: string | null;
  /** The records that it is about. */
  readonly records: readonly RecordName[];
  /** The decision behind it; null for what rules did. */
  readonly decision: string | null;
  /** The customers that went into a merge by rules and the keys of their records, so that it can be undone. */
  readonly parts: readonly { readonly id: string; readonly keys: readonly string[] }[];
}
