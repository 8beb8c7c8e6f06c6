/**
 * By level, the most bits of any row of an attribute's table; never less than those of no agreement,
 * to which a common value can bring a weight down.
 */
export function mostBits(rows: Float64Array, levels: number): Float64Array {
  const most = rows.slice(0, levels);
  const least = most.at(-1) ?? 0;
  for (const [at, bits] of rows.entries()) {
    const level = at % levels;
    most[level] = Math.max(most[level] ?? bits, bits, least);
  }
  return most;
}
