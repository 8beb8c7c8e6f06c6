/** The probability that a weight in bits (log2 of the odds) stands for. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/** The weight in bits that a probability stands for. */
export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
