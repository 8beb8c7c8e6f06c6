/** The first guess: matching pairs mostly agree, and fall off towards none. */
export function guessMatching(levels: number): Float64Array<ArrayBuffer> {
  const between = 0.15 / Math.max(1, levels - 2);
  return Float64Array.from({ length: levels }, (_, level) => {
    if (level === 0) return 0.75;
    return level === levels - 1 ? 0.1 : between;
  });
}
