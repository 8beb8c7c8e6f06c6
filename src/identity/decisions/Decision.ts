import type { RecordName } from '../RecordName.js';

/** What a person decided of records. */
export type DecisionKind =
  /** All records are one person. */
  | 'MERGE'
  /** The records of one group are one person, those of different groups are not. */
  | 'SPLIT'
  /** Records of different groups are not one person. */
  | 'DIFFERENT'
  /** Earlier decisions no longer hold, and records of different groups are not one person. */
  | 'UNDO';

/** A record that a decision names, and its hash; once it is erased it has no name (`''`) but that. */
export interface DecidedRecord extends RecordName {
  readonly key: string;
}

/** A decision of a person about who is who; it is stronger than any rule. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** RFC 3339. */
  readonly decidedAt: string;
  readonly actor: string;
  /** `''` once somebody whom it is about is erased. */
  readonly reason: string;
  /** The records it is about, a group per customer that it names. */
  readonly groups: readonly (readonly DecidedRecord[])[];
  /** The customers that had the groups when it was decided, or before what it undoes. */
  readonly customerIds: readonly string[];
  /** The customer that is to survive a merge. */
  readonly survivorId: string | null;
  /** Ids of decisions that no longer hold. */
  readonly revokes: readonly string[];
}

/** Whether it says that records of one group belong together. */
export function keepsTogether({ kind }: Decision): boolean {
  return kind === 'MERGE' || kind === 'SPLIT';
}
