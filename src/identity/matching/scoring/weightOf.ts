/** The weight in bits that a probability stands for. */
export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
