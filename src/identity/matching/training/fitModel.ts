import type { FeatureTable } from '../values/FeatureTable.js';
import { Dependences } from './Dependences.js';
import type { EmInput, EmState, PairClass } from './EmState.js';
import { exactShare } from './exactShare.js';
import { findDependences } from './findDependences.js';
import { fitAlone } from './fitAlone.js';
import { guessMatching } from './guessMatching.js';
import { householdSharing } from './householdSharing.js';
import { isLasting } from './isLasting.js';
import { maximise } from './maximise.js';
import { PatternCells } from './PatternCells.js';
import type { Patterns } from './Patterns.js';
import { runEm } from './runEm.js';
import { shareAtHome } from './shareAtHome.js';
import { standsAlone } from './standsAlone.js';

/** What a model is fitted to. */
export interface FitInput {
  readonly table: FeatureTable;
  readonly betweenFiles: boolean;
  readonly levels: readonly number[];
  readonly allPairs: number;
  readonly strangers: Patterns;
  readonly blocked: Patterns;
}

/** A fitted model in numbers. */
export interface Fit extends FitInput {
  readonly dependences: Dependences;
  readonly state: EmState;
}

/**
 * Runs EM with the attributes independent, looks which go together, and runs it on with those. What the
 * first run took for households may have been such a bond, so the second looks for them afresh, though not
 * among strangers.
 */
export function fitModel(input: FitInput): Fit {
  const { table, betweenFiles } = input;
  const exact = table.columns.map(({ place }) => exactShare(table, place, betweenFiles));
  const apart = createEmInput(input, exact, new Dependences(input.levels));
  if (standsAlone(table.columns.map(({ kind }) => kind))) {
    return { ...input, dependences: apart.dependences, state: fitAlone(apart) };
  }
  const first = runEm(apart, createStart(apart));
  const dependences = findDependences(
    input.levels,
    input.strangers,
    input.blocked,
    first,
    apart.strangerShare,
  );
  const together = createEmInput(input, exact, dependences);
  const start = createStart(together);
  const again = maximise(together, first.matches, first.relatives);
  const relatives = { ...start.relatives, prior: first.matches.prior / 2 };
  const state = runEm(together, { ...start, ...again, relatives, iterations: first.iterations });
  const households = together.blocked.tally(state.relatives.posteriors);
  const share = shareAtHome(households, dependences, together.sharing);
  const atHome = { ...state.relatives, prior: state.relatives.prior * share };
  return { ...input, dependences, state: { ...state, relatives: atHome } };
}

function createEmInput(
  input: FitInput,
  exact: readonly number[],
  dependences: Dependences,
): EmInput {
  const { table, allPairs } = input;
  const blocked = new PatternCells(input.blocked, dependences);
  const strangers = new PatternCells(input.strangers, dependences).tally();
  for (const [attribute, rows] of strangers.entries()) {
    const levels = rows.subarray(0, dependences.levels[attribute]);
    const known = levels.reduce((sum, count) => sum + count, 0);
    levels[0] = (exact[attribute] ?? 0) * known;
  }
  const strangerShare = input.strangers.total / allPairs;
  const sharing = householdSharing(table.columns.map(({ kind }) => kind));
  const lasting = table.columns.map(({ kind }) => isLasting(kind));
  return { blocked, strangers, strangerShare, allPairs, dependences, sharing, lasting };
}

function createStart(input: EmInput): EmState {
  const { levels } = input.dependences;
  const none = { posteriors: new Float64Array(input.blocked.patterns.levels.length) };
  const { u } = maximise(input, none, none);
  const guess = levels.map(guessMatching);
  // A person is guessed to have two records, and relatives half as many pairs.
  const prior = 1 / Math.sqrt(2 * input.allPairs);
  const start = (chances: readonly Float64Array[], share: number): PairClass => {
    return {
      ...none,
      prior: share,
      chances,
      weights: chances.map((one, at) => compare(one, u[at])),
    };
  };
  return {
    matches: start(guess, prior),
    relatives: start(
      guess.map((chances, at) => (input.sharing[at] === 'any' ? chances : (u[at] ?? chances))),
      prior / 2,
    ),
    u,
    logLikelihood: -Infinity,
    iterations: 0,
  };
}

function compare(chances: Float64Array, u: Float64Array = chances): Float64Array {
  return chances.map((chance, level) => Math.log2(chance / (u[level] ?? 1)));
}
