/**
 * log2(m / u) per level, made to fall from the closest level to none: neighbours out of order share
 * one weight (pool adjacent violators; Ayer et al. 1955), so that a closer agreement never tells less.
 */
export function monotoneWeights(m: Float64Array, u: Float64Array): number[] {
  const pools: { m: number; u: number; levels: number }[] = [];
  for (const [level, chance] of m.entries()) {
    let pool = { m: chance, u: u[level] ?? 0, levels: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.m * pool.u >= pool.m * last.u) break;
      pools.pop();
      pool = { m: last.m + pool.m, u: last.u + pool.u, levels: last.levels + pool.levels };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array<number>(pool.levels).fill(Math.log2(pool.m / pool.u)));
}
