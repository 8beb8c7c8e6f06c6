import type { ToldDocument } from './ToldDocument.js';

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
export interface ConsentDocument extends ToldDocument {
  /** The sources that are told of it; written with it, so that none is forgotten. */
  readonly deliveries?: readonly ConsentDelivery[];
}
