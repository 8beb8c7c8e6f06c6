/**
 * The evidence in bits that two groups of records are of one person: each record's best link to the
 * other group, averaged over the records of either side, and the two sides averaged (the averaged
 * form of Dubuisson & Jain, *A Modified Hausdorff Distance for Object Matching*, ICPR 1994). A record
 * that tells little does not keep a group apart as long as it fits one of the other's; a single link
 * between groups that otherwise contradict each other does not join them.
 */
export function weighGroups(
  a: readonly number[],
  b: readonly number[],
  weigh: (a: number, b: number) => number,
): number {
  const bestOfB = new Float64Array(b.length).fill(-Infinity);
  let sumOfA = 0;
  for (const x of a) {
    let best = -Infinity;
    for (const [at, y] of b.entries()) {
      const weight = weigh(x, y);
      if (weight > best) best = weight;
      if (weight > (bestOfB[at] ?? weight)) bestOfB[at] = weight;
    }
    sumOfA += best;
  }
  const sumOfB = bestOfB.reduce((sum, best) => sum + best, 0);
  return (sumOfA / a.length + sumOfB / b.length) / 2;
}
