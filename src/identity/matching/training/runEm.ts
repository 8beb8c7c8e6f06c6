import type { EmInput, EmState } from './EmState.js';
import { maximise } from './maximise.js';

const MAX_ITERATIONS = 300;
/** Iterations end when no expected number of pairs moves by more than this share. */
const STILL = 1e-5;

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

function iterate(input: EmInput, state: EmState): EmState {
  const { matches, relatives, logLikelihood } = expect(input, state);
  const next = maximise(input, { posteriors: matches }, { posteriors: relatives });
  return { ...next, logLikelihood, iterations: state.iterations + 1 };
}

function expect(
  { blocked }: EmInput,
  { matches, relatives, u }: EmState,
): { matches: Float64Array; relatives: Float64Array; logLikelihood: number } {
  const strangerPrior = 1 - matches.prior - relatives.prior;
  const ofMatches = blocked.sum(matches.weights);
  const ofRelatives = blocked.sum(relatives.weights);
  const ofStrangers = blocked.sum(u.map((shares) => shares.map(Math.log)));
  const [matchOdds, relativeOdds] = [matches.prior, relatives.prior].map(
    (prior) => prior / strangerPrior,
  ) as [number, number];
  let logLikelihood = 0;
  for (const [at, count] of blocked.patterns.counts.entries()) {
    const match = matchOdds * 2 ** (ofMatches[at] ?? 0);
    const relative = relativeOdds * 2 ** (ofRelatives[at] ?? 0);
    const odds = 1 + match + relative;
    ofMatches[at] = match / odds;
    ofRelatives[at] = relative / odds;
    logLikelihood += count * (Math.log(strangerPrior) + (ofStrangers[at] ?? 0) + Math.log(odds));
  }
  return { matches: ofMatches, relatives: ofRelatives, logLikelihood };
}
