import type { Dependences } from './Dependences.js';
import type { AttributeSharing } from './householdSharing.js';
import type { PatternCells } from './PatternCells.js';

/** What EM starts from. */
export interface EmInput {
  readonly blocked: PatternCells;
  /** Level counts of pairs taken at random, in the rows of `dependences`. */
  readonly strangers: readonly Float64Array[];
  /** Random pairs counted in `strangers`, as a share of all pairs. */
  readonly strangerShare: number;
  readonly allPairs: number;
  readonly dependences: Dependences;
  /** How people of one household agree on each attribute. */
  readonly sharing: readonly AttributeSharing[];
  /** Attributes that hardly ever change in a life. */
  readonly lasting: readonly boolean[];
}

/** One class of pairs beside strangers: of one person, or of two people of one household. */
export interface PairClass {
  /** The share of all pairs that are of the class. */
  readonly prior: number;
  readonly chances: readonly Float64Array[];
  /** log2 of the chances over those of strangers. */
  readonly weights: readonly Float64Array[];
  /** The probability of the class per blocked pattern. */
  readonly posteriors: Float64Array;
}

/** What EM has come to. */
export interface EmState {
  readonly matches: PairClass;
  readonly relatives: PairClass;
  readonly u: readonly Float64Array[];
  readonly logLikelihood: number;
  readonly iterations: number;
}

/** The probabilities of a class alone. */
export type Posteriors = Pick<PairClass, 'posteriors'>;
