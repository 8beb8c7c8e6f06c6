/** How well clusters fit the truth, over all pairs of records of one person. */
export interface Accuracy {
  readonly truePairs: number;
  readonly foundPairs: number;
  readonly rightPairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly largest: number;
}

/** Compares clusters with the person of each record; records in no cluster stand alone. */
export function scoreClusters(
  clusters: readonly (readonly string[])[],
  truth: ReadonlyMap<string, string>,
): Accuracy {
  const truePairs = sum(countBy([...truth.values()]).map(countPairs));
  const foundPairs = sum(clusters.map(({ length }) => countPairs(length)));
  const rightPairs = sum(
    clusters.map((keys) => sum(countBy(keys.map((key) => truth.get(key) ?? key)).map(countPairs))),
  );
  const precision = foundPairs === 0 ? 1 : rightPairs / foundPairs;
  const recall = truePairs === 0 ? 1 : rightPairs / truePairs;
  const f1 = (2 * rightPairs) / Math.max(truePairs + foundPairs, 1);
  const largest = clusters.reduce((most, { length }) => Math.max(most, length), 1);
  return { truePairs, foundPairs, rightPairs, precision, recall, f1, largest };
}

function countBy(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function countPairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
