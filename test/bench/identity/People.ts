import type { AttributeSpec } from '../../../src/identity/matching/AttributeSpec.js';
import type { MatchRecord } from '../../../src/identity/matching/MatchRecord.js';

/** Labelled records. */
export interface People {
  readonly name: string;
  readonly spec: readonly AttributeSpec[];
  readonly records: readonly MatchRecord[];
  /** The person of each record, by the record's key. */
  readonly truth: ReadonlyMap<string, string>;
  /** Two files that hold each person at most once. */
  readonly isOneToOne: boolean;
}
