import type { EmInput, EmState } from './EmState.js';
import { maximise } from './maximise.js';
import { monotoneWeights } from './monotoneWeights.js';

/** Of so many pairs that share an address, one is of two people. */
const PAIRS_PER_STRANGERS = 40;

/** What is equal is of one person: there is nothing besides from which EM could learn how often it is not. */
export function fitAlone(input: EmInput): EmState {
  const { levels } = input.blocked.patterns;
  const none = { posteriors: new Float64Array(levels.length) };
  const equal = { posteriors: Float64Array.from(levels, ([level]) => Number(level === 0)) };
  const { matches, relatives, u } = maximise(input, equal, none);
  const strangers = Float64Array.from(u[0] ?? []);
  strangers[0] = matches.prior / PAIRS_PER_STRANGERS;
  const weights = monotoneWeights(matches.chances[0] ?? strangers, strangers);
  return {
    matches: { ...matches, ...equal, weights: [Float64Array.from(weights)] },
    relatives: { ...relatives, ...none },
    u: [strangers],
    logLikelihood: 0,
    iterations: 1,
  };
}
