import { weightOf } from '../scoring/weightOf.js';
import { agglomerate } from './agglomerate.js';
import { MATCH_PROBABILITY } from './matchProbability.js';
import { weighGroups } from './weighGroups.js';

/** A pair that may bring clusters together, with its weight where that is known. */
export type WeighedPair = readonly [number, number, number?];

/** Records to be clustered, told by their slots. */
export interface SlotClustering {
  /** Groups that stand from the start; every slot is in one. */
  readonly groups: readonly (readonly number[])[];
  readonly pairs: readonly WeighedPair[];
  readonly forbidden: readonly (readonly [number, number])[];
  readonly keyOf: (slot: number) => string;
  readonly weigh: (a: number, b: number) => number;
}

const THRESHOLD = weightOf(MATCH_PROBABILITY);

/** Clusters slots, the same whatever numbers the slots have: their keys decide ties. */
export function clusterSlots(input: SlotClustering): number[][] {
  const { keyOf, weigh } = input;
  const slots = input.groups.flat().toSorted((a, b) => compareTexts(keyOf(a), keyOf(b)));
  const rankOf = new Map(slots.map((slot, rank) => [slot, rank]));
  const rank = (slot: number) => rankOf.get(slot) ?? 0;
  const rankPair = ([a, b]: WeighedPair): [number, number] => [rank(a), rank(b)];
  const placeOf = (a: number, b: number) => Math.min(a, b) * slots.length + Math.max(a, b);
  const weights = new Map(
    input.pairs.flatMap(([a, b, weight]): [number, number][] =>
      weight === undefined ? [] : [[placeOf(rank(a), rank(b)), weight]],
    ),
  );
  const weighRanks = (a: number, b: number) => {
    const place = placeOf(a, b);
    const known = weights.get(place);
    if (known !== undefined) return known;
    const weight = weigh(slots[Math.min(a, b)] ?? 0, slots[Math.max(a, b)] ?? 0);
    weights.set(place, weight);
    return weight;
  };
  const clusters = agglomerate({
    groups: input.groups.map((group) => group.map(rank)),
    pairs: input.pairs.map(rankPair),
    forbidden: input.forbidden.map(rankPair),
    weigh: (a, b) => weighGroups(a, b, weighRanks),
    threshold: THRESHOLD,
  });
  return clusters.map((ranks) => ranks.map((at) => slots[at] ?? 0));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
