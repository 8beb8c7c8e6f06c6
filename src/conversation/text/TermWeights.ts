/** Documents that are taken to be there besides, so that few texts of one person are weighed soundly. */
const BACKGROUND = 20;

/**
 * Weighs words by how few of a customer's exchanges use them, and compares texts by the cosine of
 * their weighted counts: TF-IDF with smoothed document frequencies (Manning, Raghavan, Schütze:
 * Introduction to Information Retrieval, chapter 6).
 */
export class TermWeights {
  readonly #frequency = new Map<string, number>();
  readonly #documents: number;

  constructor(documents: readonly ReadonlyMap<string, number>[]) {
    this.#documents = documents.length + BACKGROUND;
    for (const words of documents) {
      for (const word of words.keys()) {
        this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
      }
    }
  }

  /** From 0, no word in common, to 1, the same words. */
  similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
    const [small, large] = a.size <= b.size ? [a, b] : [b, a];
    let product = 0;
    for (const [word, count] of small) {
      const other = large.get(word);
      if (other !== undefined) product += this.#weigh(word, count) * this.#weigh(word, other);
    }
    return product === 0 ? 0 : product / (this.#norm(a) * this.#norm(b));
  }

  #weigh(word: string, count: number): number {
    const rarity = Math.log(1 + this.#documents / (this.#frequency.get(word) ?? 1));
    return (1 + Math.log(count)) * rarity;
  }

  #norm(words: ReadonlyMap<string, number>): number {
    let sum = 0;
    for (const [word, count] of words) sum += this.#weigh(word, count) ** 2;
    return Math.sqrt(sum);
  }
}
