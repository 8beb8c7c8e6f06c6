import type { AttributeKind } from './AttributeSpec.js';
import type { BlockingRule } from './index/BlockingRule.js';

/** What was learnt of one level of agreement. */
export interface LevelModel {
  readonly level: string;
  /** The chance that two records of one person stand on this level. */
  readonly m: number;
  /** The chance that records of two persons stand on this level. */
  readonly u: number;
  /** The chance that records of two people of one household stand on this level. */
  readonly h: number;
  /** log2(m / u): the match weight in bits. */
  readonly weight: number;
  /** log2(h / u): the bits for a household rather than strangers. */
  readonly householdWeight: number;
}

/** A value that so many people share that agreeing on it tells less than agreeing on another. */
export interface TermFrequency {
  readonly value: string;
  /** The share of other people who have the value. */
  readonly frequency: number;
}

/** What was learnt of one attribute. */
export interface AttributeModel {
  readonly name: string;
  readonly kind: AttributeKind;
  readonly levels: readonly LevelModel[];
  /** Attributes that this one is put together from: where one of them is known, this tells nothing. */
  readonly toldBy: readonly string[];
  /** The attribute whose agreement already tells part of this one's; null where none does. */
  readonly givenAttribute: string | null;
  /** The levels anew for each level of `givenAttribute`, in the order of its levels. */
  readonly givenLevels: readonly (readonly LevelModel[])[];
  readonly terms: readonly TermFrequency[];
  /** The frequency taken for values that `terms` does not name. */
  readonly rareFrequency: number;
}

/** How the training went. */
export interface TrainingFigures {
  readonly records: number;
  /** Pairs that the blocking rules yielded for EM. */
  readonly blockedPairs: number;
  /** Random pairs, or all of them, that told how strangers agree. */
  readonly strangerPairs: number;
  readonly iterations: number;
  readonly logLikelihood: number;
  /** The pairs of one person that the model expects among all pairs. */
  readonly expectedMatches: number;
}

/** A trained Fellegi–Sunter model: plain JSON that people can read and review. */
export interface MatchModel {
  readonly date: string;
  readonly seed: number;
  /** Whether only records of different files are compared. */
  readonly betweenFiles: boolean;
  /** The chance that two records taken at random are of one person. */
  readonly prior: number;
  /** The chance that they are of two people of one household. */
  readonly householdPrior: number;
  readonly attributes: readonly AttributeModel[];
  readonly blocking: readonly BlockingRule[];
  readonly training: TrainingFigures;
}
