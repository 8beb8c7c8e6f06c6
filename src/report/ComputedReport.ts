import type { SourceShare } from './SourceShare.js';
import type { Tallies } from './Tallies.js';

/** All that a report says, before it is told as rows. */
export interface ComputedReport {
  readonly tallies: Tallies;
  readonly shares: readonly SourceShare[];
  readonly computedAt: Date;
}
