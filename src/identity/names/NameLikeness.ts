/**
 * How far two parts of names agree: `same` but for spelling; a well-known short `form`; `near`,
 * as a cut-off form is; by an `initial` only; `unknown` where one lacks it, or is in another script
 * and no transcription.
 */
export type PartLikeness = 'same' | 'form' | 'near' | 'initial' | 'unknown' | 'different';

/** How two names compare, part by part. */
export interface NameLikeness {
  readonly given: PartLikeness;
  readonly family: PartLikeness;
}
