import type { RowGroup } from '../sources/RowGroup.js';
import { SourceError } from '../sources/SourceError.js';
import type { CountResult } from './CountResult.js';
import { type Freshness, foldFreshness, freshnessOf, isComplete } from './Freshness.js';
import type { Lane } from './Lane.js';

/** The rows of some lanes, counted. */
export interface CountedRows {
  /** Null when no source could be read. */
  readonly groups: readonly RowGroup[] | null;
  /** Whether all were counted; else these are at least how many there are. */
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/** Puts what was counted of some lanes together. */
export function countsOf(lanes: readonly Lane[], results: readonly CountResult[]): CountedRows {
  const groups: RowGroup[] = [];
  const freshness: Freshness[] = [];
  let failures = 0;
  for (const [index, { source, isUnheard }] of lanes.entries()) {
    const result = results[index];
    if (result === undefined) continue;
    const { outcome } = result;
    if (outcome instanceof SourceError) failures += 1;
    else if (isUnheard && outcome.groups.length === 0 && outcome.droppedRows === 0) continue;
    else groups.push(...outcome.groups);
    freshness.push(freshnessOf(source, result));
  }
  const folded = foldFreshness(freshness);
  const isUnknown = failures > 0 && failures === freshness.length;
  return { groups: isUnknown ? null : groups, complete: isComplete(folded), freshness: folded };
}
