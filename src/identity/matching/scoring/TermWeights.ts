import type { AttributeModel } from '../MatchModel.js';
import type { ValuePool } from '../values/ValuePool.js';

/** The bits that an exact agreement tells more or less because of how common the value is. */
export class TermWeights {
  readonly #pool: ValuePool;
  readonly #terms: ReadonlyMap<string, number>;
  readonly #rare: number;
  /** By the number of a value; NaN where it was not asked for yet. */
  #weights = new Float64Array(0);

  constructor(attribute: AttributeModel, pool: ValuePool) {
    const u = attribute.levels[0]?.u ?? 1;
    this.#pool = pool;
    this.#rare = Math.log2(u / attribute.rareFrequency);
    this.#terms = new Map(
      attribute.terms.map(({ value, frequency }) => [value, Math.log2(u / frequency)]),
    );
  }

  of(id: number): number {
    const known = this.#weights[id];
    return known === undefined || Number.isNaN(known) ? this.#work(id) : known;
  }

  #work(id: number): number {
    if (id >= this.#weights.length) {
      const grown = new Float64Array(
        Math.max(this.#pool.size, Math.ceil(this.#weights.length * 1.5)),
      ).fill(NaN);
      grown.set(this.#weights);
      this.#weights = grown;
    }
    const weight = this.#terms.get(this.#pool.valueOf(id)) ?? this.#rare;
    this.#weights[id] = weight;
    return weight;
  }
}
