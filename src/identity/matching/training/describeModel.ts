import { comparisonOf } from '../comparison/comparisonOf.js';
import type { BlockingRule } from '../index/BlockingRule.js';
import type { AttributeModel, LevelModel, MatchModel } from '../MatchModel.js';
import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import { countTerms } from './countTerms.js';
import type { Fit } from './fitModel.js';

/** What a model is described from. */
export interface ModelSource {
  readonly table: FeatureTable;
  readonly fit: Fit;
  /** The columns that each column is put together from. */
  readonly toldBy: readonly (readonly number[])[];
  readonly blocking: readonly BlockingRule[];
  readonly betweenFiles: boolean;
  readonly seed: number;
  readonly date: Date;
}

/** Writes a fitted model down for people to review. */
export function describeModel(source: ModelSource): MatchModel {
  const { table, fit, blocking, betweenFiles, seed, date } = source;
  const { state, blocked, strangers, allPairs } = fit;
  return {
    date: date.toISOString(),
    seed,
    betweenFiles,
    prior: state.matches.prior,
    householdPrior: state.relatives.prior,
    attributes: table.columns.map((column, place) => describeAttribute(column, place, source)),
    blocking,
    training: {
      records: table.size,
      blockedPairs: Math.round(blocked.total),
      strangerPairs: strangers.total,
      iterations: state.iterations,
      logLikelihood: state.logLikelihood,
      expectedMatches: state.matches.prior * allPairs,
    },
  };
}

function describeAttribute(
  column: FeatureColumn,
  place: number,
  { table, fit, toldBy }: ModelSource,
): AttributeModel {
  const rows = describeRows(column, place, fit);
  const exact = rows[0]?.[0];
  const matchesPerRecord = (2 * fit.state.matches.prior * fit.allPairs) / table.size;
  const recordsPerPerson = 1 + matchesPerRecord * (exact?.m ?? 1);
  return {
    name: column.name,
    kind: column.kind,
    levels: rows[0] ?? [],
    toldBy: (toldBy[place] ?? []).map((part) => table.columns[part]?.name ?? ''),
    givenAttribute: table.columns[fit.dependences.parents[place] ?? -1]?.name ?? null,
    givenLevels: rows.slice(1),
    ...countTerms(column, table.size, recordsPerPerson, exact?.u ?? 1),
  };
}

function describeRows(column: FeatureColumn, place: number, { state }: Fit): LevelModel[][] {
  const { levels } = comparisonOf(column.kind);
  const { matches, relatives } = state;
  const tables = [matches.chances, state.u, relatives.chances, matches.weights, relatives.weights];
  return Array.from({ length: (state.u[place]?.length ?? 0) / levels.length }, (_, row) =>
    levels.map((level, at) => {
      const [m = 0, u = 0, h = 0, weight = 0, householdWeight = 0] = tables.map(
        (table) => table[place]?.[row * levels.length + at] ?? 0,
      );
      return { level, m, u, h, weight, householdWeight };
    }),
  );
}
