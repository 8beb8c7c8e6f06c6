import { describe, expect, it } from '@jest/globals';
import { clusterSlots } from '../../../src/identity/matching/clustering/clusterSlots.js';

/** Clusters named slots by the weights of their pairs; all others are strangers. */
function cluster(names: string, weights: Readonly<Record<string, number>>): string[] {
  const weigh = (a: number, b: number) =>
    weights[names.charAt(a) + names.charAt(b)] ?? weights[names.charAt(b) + names.charAt(a)] ?? -20;
  const clusters = clusterSlots({
    groups: [...names].map((_, slot) => [slot]),
    pairs: Object.keys(weights).map((pair) => [
      names.indexOf(pair.charAt(0)),
      names.indexOf(pair.charAt(1)),
    ]),
    forbidden: [],
    keyOf: (slot) => names.charAt(slot),
    weigh,
  });
  return clusters.map((slots) => slots.map((slot) => names.charAt(slot)).join('')).toSorted();
}

describe('clusters of slots', () => {
  it('do not chain: one link does not join groups that contradict each other', () => {
    expect(cluster('abcd', { ab: 15, cd: 15, bc: 8 })).toEqual(['ab', 'cd']);
  });

  it('let a record in that tells little, if it fits one of a group', () => {
    expect(cluster('abc', { ab: 15, bc: 12, ac: 1 })).toEqual(['abc']);
  });

  it('decide ties by the key, not by the place', () => {
    const tied = { ab: 10, bc: 10, ac: -20 };
    expect(cluster('abc', tied)).toEqual(cluster('cba', tied));
    expect(cluster('abc', tied)).toEqual(['ab', 'c']);
  });
});
