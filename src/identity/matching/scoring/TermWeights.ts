import type { AttributeModel } from '../MatchModel.js';
import type { ValuePool } from '../values/ValuePool.js';

/** The bits that an exact agreement tells more or less because of how common the value is. */
export class TermWeights {
  readonly #pool: ValuePool;
  readonly #terms: ReadonlyMap<string, number>;
  readonly #rare: number;
  readonly #weights: number[] = [];

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
    if (known !== undefined) return known;
    const weight = this.#terms.get(this.#pool.valueOf(id)) ?? this.#rare;
    this.#weights[id] = weight;
    return weight;
  }
}
