import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { BlockingPart } from './BlockingRule.js';

/** Hashes of one part of a column's values, by slot. */
export interface SlotHashes {
  /** `NO_PART` where the record does not tell. */
  of(slot: number): number;
}

/** Where rules have the hashes of parts from; those that ask for the same part share them. */
export interface HashSource {
  of(column: FeatureColumn, part: BlockingPart): SlotHashes;
}
