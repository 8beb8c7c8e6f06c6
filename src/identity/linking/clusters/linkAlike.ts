import type { IdentityRecord } from '../../IdentityRecord.js';
import { toMatchRecord } from '../../matcher/toMatchRecord.js';
import { MatchBatch } from '../../matching/batch/MatchBatch.js';
import { agglomerate } from '../../matching/clustering/agglomerate.js';
import { weighGroups } from '../../matching/clustering/weighGroups.js';
import { probabilityOf } from '../../matching/scoring/probabilityOf.js';
import { scaleModel } from '../../matching/scoring/scaleModel.js';
import { weightOf } from '../../matching/scoring/weightOf.js';
import type { AutoLink } from '../LinkRules.js';
import type { ClusterBuilder } from './ClusterBuilder.js';
import type { LinkMatch } from './LinkMatch.js';
import type { Stop } from './Stop.js';
import { toStop } from './toStop.js';

/** The rule that links by likeness, in `linkedBy` and in explanations. */
export const MATCH_RULE = 'match-model';

/**
 * Joins clusters whose records are alike, the most alike first. What counts is the evidence between
 * all records of the two, weighed anew after each join (see `agglomerate`), so that no chain of weak
 * links joins strangers; whatever stands against a link by a rule stands against this one too.
 */
export async function linkAlike(
  records: readonly IdentityRecord[],
  { model, probability, population = 0 }: AutoLink,
  builder: ClusterBuilder,
): Promise<Stop[]> {
  const leastWeight = weightOf(probability);
  const batch = new MatchBatch(scaleModel(model, Math.max(records.length, population)));
  // The slot of a record is its place.
  for (const record of records) batch.add(toMatchRecord(record));
  const recordAt = (place: number) => records[place] as IdentityRecord;
  const weigh = (a: number, b: number) => batch.weighSlots(Math.min(a, b), Math.max(a, b));
  const pairs: [number, number][] = [];
  const scored = await batch.scorePairs(leastWeight);
  scored.pairs.forEach((a, b) => {
    if (builder.rootOf(recordAt(a)) !== builder.rootOf(recordAt(b))) pairs.push([a, b]);
  });
  if (pairs.length === 0) return [];
  const stops: Stop[] = [];
  agglomerate({
    groups: clustersIn(pairs, records, builder),
    pairs,
    forbidden: [],
    weigh: (a, b) => weighGroups(a, b, weigh),
    threshold: leastWeight,
    mayJoin: (a, b) => {
      const [x, y, weight] = bestPair(a, b, weigh);
      const [first, second] = [recordAt(x), recordAt(y)];
      const match: LinkMatch = {
        score: probabilityOf(weight),
        records: [nameOf(first), nameOf(second)],
      };
      const cause = { linkedBy: `rule:${MATCH_RULE}`, match, isWeighed: false };
      const objection = builder.join(first, second, cause);
      if (objection !== undefined && objection !== 'decided') {
        stops.push(toStop(objection, MATCH_RULE, [first.key, second.key]));
      }
      return objection === undefined;
    },
  });
  return stops;
}

/** The clusters that any of the pairs touches, by the places of their records. */
function clustersIn(
  pairs: readonly (readonly [number, number])[],
  records: readonly IdentityRecord[],
  builder: ClusterBuilder,
): number[][] {
  const rootOf = (place: number) => builder.rootOf(records[place] as IdentityRecord);
  const clusters = new Map<number, number[]>(pairs.flat().map((place) => [rootOf(place), []]));
  for (const [place, record] of records.entries()) {
    clusters.get(builder.rootOf(record))?.push(place);
  }
  return [...clusters.values()];
}

function bestPair(
  a: readonly number[],
  b: readonly number[],
  weigh: (a: number, b: number) => number,
): [number, number, number] {
  let best: [number, number, number] = [a[0] ?? 0, b[0] ?? 0, -Infinity];
  for (const x of a) {
    for (const y of b) {
      const weight = weigh(x, y);
      if (weight > best[2]) best = [x, y, weight];
    }
  }
  return best;
}

function nameOf({ source, recordId }: IdentityRecord) {
  return { source, recordId };
}
