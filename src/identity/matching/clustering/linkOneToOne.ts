import type { MatchBatch } from '../batch/MatchBatch.js';
import type { BatchOptions } from '../batch/runBatch.js';
import { probabilityOf } from '../scoring/probabilityOf.js';
import { weightOf } from '../scoring/weightOf.js';
import { type Decisions, NO_DECISIONS } from './Decisions.js';
import { MATCH_PROBABILITY } from './matchProbability.js';

/** Two records of different files that are taken for one person. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly probability: number;
}

interface WeighedLink {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/**
 * Links the records of two files that hold each person at most once: the likeliest pair first, and
 * no record twice, so that every link is the best that both of its records have left. People's links
 * come before all others.
 */
export async function linkOneToOne(
  batch: MatchBatch,
  decisions: Decisions = NO_DECISIONS,
  options: BatchOptions = {},
): Promise<Link[]> {
  const apart = new Set((decisions.mustNotLink ?? []).map(nameOf));
  const found: WeighedLink[] = [];
  const { pairs } = await batch.scorePairs(weightOf(MATCH_PROBABILITY), options);
  pairs.forEach((x, y, weight) => {
    const [a = '', b = ''] = [batch.keyOf(x), batch.keyOf(y)].toSorted();
    found.push({ a, b, weight });
  });
  const decided = (decisions.mustLink ?? []).map((pair): WeighedLink => {
    const [a = '', b = ''] = pair.toSorted();
    return { a, b, weight: Infinity };
  });
  const taken = new Set<string>();
  return [...decided, ...found].toSorted(compareLinks).flatMap(({ a, b, weight }): Link[] => {
    if (taken.has(a) || taken.has(b) || apart.has(nameOf([a, b]))) return [];
    taken.add(a).add(b);
    return [{ a, b, probability: probabilityOf(weight) }];
  });
}

function nameOf(pair: readonly [string, string]): string {
  return pair.toSorted().join('\0');
}

function compareLinks(x: WeighedLink, y: WeighedLink): number {
  if (x.weight !== y.weight) return x.weight < y.weight ? 1 : -1;
  return nameOf([x.a, x.b]) < nameOf([y.a, y.b]) ? -1 : 1;
}
