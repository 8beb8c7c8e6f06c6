/** A value that one record has for an attribute. */
export interface Candidate<T = string> {
  readonly value: T;
  /** As it is shown; empty where the record has the attribute and says nothing. */
  readonly text: string;
  /** The same for values that differ in spelling only. */
  readonly key: string;
  readonly source: string;
  readonly recordId: string;
  /** When the source last changed the record. */
  readonly updatedAt: string | null;
  readonly isVerified: boolean;
}

/** Below zero where the first of two candidates is preferred, zero where a rule cannot tell. */
export type Preference = (a: Candidate<unknown>, b: Candidate<unknown>) => number;

/** Makes a preference between the values of an attribute. */
export type PreferenceAmong = (candidates: readonly Candidate<unknown>[]) => Preference;
