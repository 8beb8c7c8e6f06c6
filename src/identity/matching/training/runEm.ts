import type { Dependences } from './Dependences.js';
import { estimateMatching } from './estimateMatching.js';
import { estimateStrangers } from './estimateStrangers.js';
import { monotoneWeights } from './monotoneWeights.js';
import type { Patterns } from './Patterns.js';
import { sumRows } from './sumRows.js';
import { tallyLevels } from './tallyLevels.js';

const MAX_ITERATIONS = 300;
/** Iterations end when no expected number of pairs moves by more than this share. */
const STILL = 1e-5;

/** What EM starts from. */
export interface EmInput {
  readonly blocked: Patterns;
  /** Level counts of pairs taken at random, in the rows of `dependences`. */
  readonly strangers: readonly Float64Array[];
  /** Random pairs counted in `strangers`, as a share of all pairs. */
  readonly strangerShare: number;
  readonly allPairs: number;
  readonly dependences: Dependences;
  /** Attributes that people of one household share no oftener than strangers. */
  readonly personal: readonly boolean[];
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

type Posteriors = Pick<PairClass, 'posteriors'>;

/**
 * Expectation–maximisation over the whole space of pairs (Winkler, *Using the EM Algorithm for
 * Weight Computation in the Fellegi–Sunter Model of Record Linkage*, 2000): a pair that shares no
 * block is a stranger, so only blocked pairs are weighed; priors are those of all pairs, and u is
 * what random pairs show less the pairs that are no strangers. Blocked pairs therefore need no
 * correction for having been chosen by their agreement. A third class takes the pairs of people of
 * one household, who would otherwise be learnt as matches (Winkler, *Improved Decision Rules in the
 * Fellegi–Sunter Model of Record Linkage*, 1993).
 */
export function runEm(input: EmInput, start: EmState): EmState {
  let state = start;
  while (state.iterations < start.iterations + MAX_ITERATIONS) {
    const next = iterate(input, state);
    const isStill =
      Math.abs(next.matches.prior - state.matches.prior) <= STILL * next.matches.prior &&
      Math.abs(next.relatives.prior - state.relatives.prior) <= STILL * next.matches.prior;
    state = next;
    if (isStill) break;
  }
  return state;
}

/** The state that follows from the probabilities of the classes per blocked pattern. */
export function maximise(
  input: EmInput,
  matches: Posteriors,
  relatives: Posteriors,
): Pick<EmState, 'matches' | 'relatives' | 'u'> {
  const { blocked, dependences, strangers, strangerShare, personal } = input;
  const [ofMatches, ofRelatives] = [matches, relatives].map(({ posteriors }) =>
    tallyLevels(blocked, dependences, posteriors),
  ) as [Float64Array[], Float64Array[]];
  // Relatives agree on what is personal as strangers do, and count among them there.
  const known = ofMatches.map((rows, at) =>
    personal[at] ? rows : rows.map((count, place) => count + (ofRelatives[at]?.[place] ?? 0)),
  );
  const u = estimateStrangers(strangers, known, strangerShare, dependences);
  const m = estimateMatching(ofMatches, dependences, input.lasting);
  const h = estimateMatching(ofRelatives, dependences).map((rows, at) =>
    personal[at] ? (u[at] ?? rows) : rows,
  );
  const weights = weighTables(m, u, dependences);
  const apart = weighTables(m, h, dependences);
  return {
    matches: {
      ...matches,
      prior: countPrior(input, matches),
      chances: m,
      weights,
    },
    relatives: {
      ...relatives,
      prior: countPrior(input, relatives),
      chances: h,
      // By way of m, so that a closer agreement never speaks more for a household than for a match.
      weights: weights.map((rows, at) =>
        rows.map((weight, place) => weight - (apart[at]?.[place] ?? 0)),
      ),
    },
    u,
  };
}

function countPrior({ blocked, allPairs }: EmInput, { posteriors }: Posteriors): number {
  const pairs = posteriors.reduce((sum, share, at) => sum + share * (blocked.counts[at] ?? 0), 0);
  return Math.max(pairs, 0.5) / allPairs;
}

function weighTables(
  m: readonly Float64Array[],
  u: readonly Float64Array[],
  { levels }: Dependences,
): Float64Array[] {
  return m.map((rows, at) => weighRows(rows, u[at] ?? rows, levels[at] ?? 1));
}

function iterate(input: EmInput, state: EmState): EmState {
  const { matches, relatives, logLikelihood } = expect(input, state);
  const next = maximise(input, { posteriors: matches }, { posteriors: relatives });
  return { ...next, logLikelihood, iterations: state.iterations + 1 };
}

function expect(
  { blocked, dependences }: EmInput,
  { matches, relatives, u }: EmState,
): { matches: Float64Array; relatives: Float64Array; logLikelihood: number } {
  const strangerPrior = 1 - matches.prior - relatives.prior;
  let logLikelihood = 0;
  const posteriors = [matches, relatives].map(() => new Float64Array(blocked.levels.length));
  const [ofMatches = new Float64Array(), ofRelatives = ofMatches] = posteriors;
  for (const [at, pattern] of blocked.levels.entries()) {
    const [match, relative] = [matches, relatives].map(
      ({ prior, weights }) => (prior / strangerPrior) * 2 ** sumRows(weights, pattern, dependences),
    ) as [number, number];
    const odds = 1 + match + relative;
    ofMatches[at] = match / odds;
    ofRelatives[at] = relative / odds;
    const logStranger = sumRows(u, pattern, dependences, Math.log);
    logLikelihood +=
      (blocked.counts[at] ?? 0) * (Math.log(strangerPrior) + logStranger + Math.log(odds));
  }
  return { matches: ofMatches, relatives: ofRelatives, logLikelihood };
}

function weighRows(m: Float64Array, u: Float64Array, levels: number): Float64Array {
  const weights = new Float64Array(m.length);
  for (let from = 0; from < m.length; from += levels) {
    const until = from + levels;
    weights.set(monotoneWeights(m.subarray(from, until), u.subarray(from, until)), from);
  }
  return weights;
}
