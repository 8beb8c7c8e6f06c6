import type { Parting } from '../store/CustomerDocument.js';
import type { IdentityEvent } from './history/IdentityEvent.js';
import type { LinkMatch } from './linking/clusters/LinkMatch.js';

/** One source's key for a person, linked to a customer. */
export interface LinkedRecord {
  readonly source: string;
  readonly recordId: string;
  /** RFC 3339. */
  readonly linkedAt: string;
  readonly linkedBy: string;
  /** Where likeness linked it. */
  readonly match?: LinkMatch;
}

/** A value that points at a person, and where it was seen. */
export interface LinkedIdentifier {
  readonly type: string;
  readonly value: string;
  /** As its record writes it, where a source may want it so. */
  readonly written?: string;
  readonly source: string;
  /** RFC 3339. */
  readonly firstSeenAt: string;
}

/** One person: the records that are linked to be theirs. */
export interface Customer {
  readonly __typename: 'Customer';
  readonly id: string;
  /** Its own id first, then those of customers that were merged into it. */
  readonly ids: readonly string[];
  readonly version: number;
  readonly createdAt: Date;
  readonly records: readonly LinkedRecord[];
  readonly identifiers: readonly LinkedIdentifier[];
  /** Customers that had some of its records before, under ids that do not lead to it. */
  readonly partedFrom: readonly Parting[];
  /** Oldest first. */
  readonly history: readonly IdentityEvent[];
}
