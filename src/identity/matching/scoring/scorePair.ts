import type { MatchModel } from '../MatchModel.js';
import type { MatchRecord } from '../MatchRecord.js';
import { FeatureTable } from '../values/FeatureTable.js';
import type { PairScore } from './PairScore.js';
import { PairScorer } from './PairScorer.js';

/** How likely two records are of one person by a model, with the evidence per attribute. */
export function scorePair(model: MatchModel, a: MatchRecord, b: MatchRecord): PairScore {
  const table = new FeatureTable(model.attributes);
  return new PairScorer(model, table).explain(table.add(a), table.add(b));
}
