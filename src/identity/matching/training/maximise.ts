import type { Dependences } from './Dependences.js';
import type { EmInput, EmState, Posteriors } from './EmState.js';
import { estimateMatching } from './estimateMatching.js';
import { estimateRelatives } from './estimateRelatives.js';
import { estimateStrangers } from './estimateStrangers.js';
import { monotoneWeights } from './monotoneWeights.js';

/** The state that follows from the probabilities of the classes per blocked pattern. */
export function maximise(
  input: EmInput,
  matches: Posteriors,
  relatives: Posteriors,
): Pick<EmState, 'matches' | 'relatives' | 'u'> {
  const { blocked, dependences, strangers, strangerShare, sharing } = input;
  const [ofMatches, ofRelatives] = [matches, relatives].map(({ posteriors }) =>
    blocked.tally(posteriors),
  ) as [Float64Array[], Float64Array[]];
  // Where relatives agree as strangers do, they count among them.
  const known = ofMatches.map((rows, at) =>
    sharing[at] === 'strangers'
      ? rows
      : rows.map((count, place) => count + (ofRelatives[at]?.[place] ?? 0)),
  );
  const u = estimateStrangers(strangers, known, strangerShare, dependences);
  const m = estimateMatching(ofMatches, dependences, input.lasting);
  const h = estimateRelatives(ofRelatives, u, dependences, sharing);
  const weights = weighTables(m, u, dependences);
  const apart = weighTables(m, h, dependences);
  return {
    matches: {
      ...matches,
      prior: countPrior(input, matches),
      chances: m,
      weights,
    },
    relatives: {
      ...relatives,
      prior: countPrior(input, relatives),
      chances: h,
      // By way of m, so that a closer agreement never speaks more for a household than for a match.
      weights: weights.map((rows, at) =>
        rows.map((weight, place) => weight - (apart[at]?.[place] ?? 0)),
      ),
    },
    u,
  };
}

function countPrior({ blocked, allPairs }: EmInput, { posteriors }: Posteriors): number {
  const pairs = posteriors.reduce(
    (sum, share, at) => sum + share * (blocked.patterns.counts[at] ?? 0),
    0,
  );
  return Math.max(pairs, 0.5) / allPairs;
}

function weighTables(
  m: readonly Float64Array[],
  u: readonly Float64Array[],
  { levels }: Dependences,
): Float64Array[] {
  return m.map((rows, at) => weighRows(rows, u[at] ?? rows, levels[at] ?? 1));
}

function weighRows(m: Float64Array, u: Float64Array, levels: number): Float64Array {
  const weights = new Float64Array(m.length);
  for (let from = 0; from < m.length; from += levels) {
    const until = from + levels;
    weights.set(monotoneWeights(m.subarray(from, until), u.subarray(from, until)), from);
  }
  return weights;
}
