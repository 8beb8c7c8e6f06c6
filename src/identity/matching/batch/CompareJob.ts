import type { RuleBlocks } from '../index/layOutBlocks.js';
import type { MatchModel } from '../MatchModel.js';
import type { SharedFeatures } from '../values/SharedFeatures.js';

/** What is to be done with pairs of records. */
export type PairWork =
  | { readonly kind: 'weigh'; readonly model: MatchModel; readonly leastWeight: number }
  | { readonly kind: 'count'; readonly toldBy: readonly (readonly number[])[] };

/** The same with the records, as a thread is given it. */
export interface CompareJob {
  readonly features: SharedFeatures;
  readonly rules: readonly RuleBlocks[];
  readonly betweenFiles: boolean;
  readonly work: PairWork;
}
