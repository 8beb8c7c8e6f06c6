/** What a source allows, as replicas share it. */
export interface SharedRate {
  readonly perSecond: number;
  readonly burst: number;
  readonly perDay: number;
}

/** What a replica asks for: some round trips to make when it likes. */
export interface LeaseQuestion extends SharedRate {
  readonly wanted: number;
  /** What must be in the bucket for the first of them. */
  readonly needed: number;
  /** Round trips that were leased and not made; negative for those made without a lease. */
  readonly unused: number;
}

/** What it is given. */
export interface Lease {
  readonly granted: number;
  /** With none: milliseconds after which to ask again. */
  readonly waitMs: number;
  /** Round trips left today, for all replicas together. */
  readonly leftToday: number;
}

/** The books in which all replicas note what they ask of the sources; rejects while they cannot be reached. */
export interface RateLedger {
  /** Replicas that were there a moment ago, this one included. */
  readonly replicas: number;
  lease(source: string, question: LeaseQuestion): Promise<Lease>;
  /** Notes that a source wants to be left alone for so many milliseconds. */
  close(source: string, ms: number): Promise<void>;
}
