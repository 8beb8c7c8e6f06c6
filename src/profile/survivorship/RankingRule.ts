import type { PreferenceAmong } from './Candidate.js';

/** A configured rule, ready to choose between the values of a person. */
export interface RankingRule {
  readonly kind: string;
  readonly among: PreferenceAmong;
}
