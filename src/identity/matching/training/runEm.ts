import { UNKNOWN } from '../comparison/PairComparer.js';
import type { Dependences } from './Dependences.js';
import { estimateMatching } from './estimateMatching.js';
import { estimateStrangers } from './estimateStrangers.js';
import { monotoneWeights } from './monotoneWeights.js';
import type { Patterns } from './Patterns.js';
import { tallyLevels } from './tallyLevels.js';

const MAX_ITERATIONS = 200;
/** Iterations end when the expected number of matches moves by less than this share. */
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
}

/** What EM has come to. */
export interface EmState {
  readonly prior: number;
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
  readonly weights: readonly Float64Array[];
  /** The probability of a match per blocked pattern. */
  readonly posteriors: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
}

/**
 * Expectation–maximisation over the whole space of pairs (Winkler, *Using the EM Algorithm for
 * Weight Computation in the Fellegi–Sunter Model of Record Linkage*, 2000): a pair that shares no
 * block is a stranger, so only blocked pairs are weighed; the prior is that of all pairs, and u is
 * what random pairs show less their expected matches. Blocked pairs therefore need no correction
 * for having been chosen by their agreement.
 */
export function runEm(input: EmInput, start: EmState): EmState {
  let state = start;
  while (state.iterations < start.iterations + MAX_ITERATIONS) {
    const next = iterate(input, state);
    const isStill = Math.abs(next.prior - state.prior) <= STILL * next.prior;
    state = next;
    if (isStill) break;
  }
  return state;
}

/** The state that follows from probabilities of a match per blocked pattern. */
export function maximise(
  input: EmInput,
  posteriors: Float64Array,
): Pick<EmState, 'prior' | 'm' | 'u' | 'weights'> {
  const { blocked, dependences, strangers, strangerShare, allPairs } = input;
  const counts = tallyLevels(blocked, dependences, posteriors);
  const matches = posteriors.reduce((sum, share, at) => sum + share * (blocked.counts[at] ?? 0), 0);
  const m = estimateMatching(counts, dependences);
  const u = estimateStrangers(strangers, counts, strangerShare, dependences);
  const weights = m.map((rows, attribute) =>
    weighRows(rows, u[attribute] ?? rows, dependences.levels[attribute] ?? 1),
  );
  return { prior: Math.max(matches, 0.5) / allPairs, m, u, weights };
}

function iterate(input: EmInput, state: EmState): EmState {
  const { posteriors, logLikelihood } = expect(input, state);
  const next = maximise(input, posteriors);
  return { ...next, posteriors, logLikelihood, iterations: state.iterations + 1 };
}

function expect(
  { blocked, dependences }: EmInput,
  { prior, weights, u }: EmState,
): Pick<EmState, 'posteriors' | 'logLikelihood'> {
  const priorOdds = prior / (1 - prior);
  let logLikelihood = 0;
  const posteriors = new Float64Array(blocked.levels.length);
  for (const [at, pattern] of blocked.levels.entries()) {
    const odds = priorOdds * 2 ** sumRows(weights, pattern, dependences, (weight) => weight);
    posteriors[at] = odds / (1 + odds);
    const logStranger = sumRows(u, pattern, dependences, Math.log);
    const logPattern = Math.log1p(-prior) + logStranger + Math.log1p(odds);
    logLikelihood += (blocked.counts[at] ?? 0) * logPattern;
  }
  return { posteriors, logLikelihood };
}

function sumRows(
  tables: readonly Float64Array[],
  pattern: Uint8Array,
  dependences: Dependences,
  read: (value: number) => number,
): number {
  let sum = 0;
  for (const [attribute, level] of pattern.entries()) {
    if (level === UNKNOWN) continue;
    const levels = dependences.levels[attribute] ?? 0;
    const at = dependences.rowOf(attribute, pattern) * levels + level;
    sum += read(tables[attribute]?.[at] ?? 0);
  }
  return sum;
}

function weighRows(m: Float64Array, u: Float64Array, levels: number): Float64Array {
  const weights = new Float64Array(m.length);
  for (let from = 0; from < m.length; from += levels) {
    const until = from + levels;
    weights.set(monotoneWeights(m.subarray(from, until), u.subarray(from, until)), from);
  }
  return weights;
}
