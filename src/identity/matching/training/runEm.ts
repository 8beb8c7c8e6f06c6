import type { EmInput, EmState } from './EmState.js';
import { maximise } from './maximise.js';
import { sumRows } from './sumRows.js';

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
