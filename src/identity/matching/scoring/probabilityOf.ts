/** The probability that a weight in bits (log2 of the odds) stands for. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}
