/** Standard errors by which a count must differ from that of independent attributes to be believed. */
const SIGNIFICANT = 4;

/**
 * The counts that differ significantly from what `whole` lets expect, and that expectation for the
 * others: `left` is a difference of two counts, and its chance errors must not look like a bond.
 */
export function believeCounts(
  left: Float64Array,
  seen: Float64Array,
  whole: Float64Array,
): Float64Array<ArrayBuffer> {
  const total = left.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(left, (count, at) => {
    const expected = total * (whole[at] ?? 0);
    const error = Math.sqrt((seen[at] ?? 0) + 1);
    return Math.abs(count - expected) > SIGNIFICANT * error ? count : expected;
  });
}
