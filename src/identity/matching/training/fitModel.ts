import type { FeatureTable } from '../values/FeatureTable.js';
import { Dependences } from './Dependences.js';
import { guessMatching } from './estimateMatching.js';
import { exactShare } from './exactShare.js';
import { findDependences } from './findDependences.js';
import type { Patterns } from './Patterns.js';
import { type EmInput, type EmState, maximise, runEm } from './runEm.js';
import { tallyLevels } from './tallyLevels.js';

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

/** Runs EM with the attributes independent, looks which go together, and runs it on with those. */
export function fitModel(input: FitInput): Fit {
  const apart = createEmInput(input, new Dependences(input.levels));
  const first = runEm(apart, createStart(apart));
  const dependences = findDependences(
    input.levels,
    input.strangers,
    input.blocked,
    first.posteriors,
    apart.strangerShare,
  );
  const together = createEmInput(input, dependences);
  const again = { ...first, ...maximise(together, first.posteriors) };
  return { ...input, dependences, state: runEm(together, again) };
}

function createEmInput(input: FitInput, dependences: Dependences): EmInput {
  const { table, betweenFiles, blocked, allPairs } = input;
  const strangers = tallyLevels(input.strangers, dependences);
  for (const [attribute, rows] of strangers.entries()) {
    const levels = rows.subarray(0, dependences.levels[attribute]);
    const known = levels.reduce((sum, count) => sum + count, 0);
    levels[0] = exactShare(table, attribute, betweenFiles) * known;
  }
  const strangerShare = input.strangers.total / allPairs;
  return { blocked, strangers, strangerShare, allPairs, dependences };
}

function createStart(input: EmInput): EmState {
  const { levels } = input.dependences;
  const none = new Float64Array(input.blocked.levels.length);
  const { u } = maximise(input, none);
  const m = levels.map(guessMatching);
  const weights = m.map((chances, attribute) =>
    chances.map((chance, level) => Math.log2(chance / (u[attribute]?.[level] ?? 1))),
  );
  // A person is guessed to have two records.
  const prior = 1 / Math.sqrt(2 * input.allPairs);
  return { prior, m, u, weights, posteriors: none, logLikelihood: -Infinity, iterations: 0 };
}
