import type { SimilarCondition } from '../../config/rules/MatchRule.js';
import type { IdentityRecord } from '../IdentityRecord.js';

/** Something that records may have in common, and so be one person. */
export interface Shared {
  /** In the clear: what has an order that does not depend on keys. */
  readonly value: string;
  /** Its keyed hash, for reports; what attributes make together has none here. */
  readonly key: string | null;
}

/** A match rule, ready to be applied. */
export interface BlockRule {
  readonly name: string;
  /** The identifier type that it is about; undefined where it is about attributes. */
  readonly type: string | undefined;
  /** What a record may share with others. */
  readonly sharedOf: (record: IdentityRecord) => readonly Shared[];
  /** Part of the names that must agree besides; undefined where they must only not conflict. */
  readonly similarOf: (shared: Shared) => SimilarCondition['part'] | undefined;
  /** Whether who lives in another house is another: where a postal code and a name are all that agrees. */
  readonly isOfOneHouse: boolean;
  /** Identifier types of which all who share a value may hold one value among them, no more. */
  readonly oneValueOf: readonly string[];
  /** Identifier types of all of which two clusters may not hold values and share none; where none is named, they may. */
  readonly unlessAllDiffer: readonly string[];
  /** People with conflicting names that may share a value. */
  readonly people: number;
}
