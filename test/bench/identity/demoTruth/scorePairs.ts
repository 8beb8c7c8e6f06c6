/** How well clusters agree with the truth, over all pairs of records. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePairs: number;
  readonly falsePairs: number;
  readonly missedPairs: number;
  readonly largestCluster: number;
}

/** Scores clusters, as lists of members, against who each member is in truth. */
export function scorePairs<T>(
  clusters: readonly (readonly T[])[],
  personOf: (member: T) => string,
): PairScore {
  const total = new Map<string, number>();
  let [together, right] = [0, 0];
  for (const cluster of clusters) {
    const here = new Map<string, number>();
    for (const member of cluster) {
      const person = personOf(member);
      here.set(person, (here.get(person) ?? 0) + 1);
      total.set(person, (total.get(person) ?? 0) + 1);
    }
    together += pairs(cluster.length);
    for (const count of here.values()) right += pairs(count);
  }
  const truePairs = [...total.values()].reduce((sum, count) => sum + pairs(count), 0);
  const precision = together === 0 ? 1 : right / together;
  const recall = truePairs === 0 ? 1 : right / truePairs;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    truePairs,
    falsePairs: together - right,
    missedPairs: truePairs - right,
    largestCluster: clusters.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
