const FIRST_LENGTH = 1024;

/** Pairs of slots with their weights, as threads hand them to each other. */
export interface PairArrays {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weights: Float64Array;
}

/** A growing list of pairs of slots with their weights, in typed arrays. */
export class ScoredPairs {
  length = 0;
  #a = new Int32Array(FIRST_LENGTH);
  #b = new Int32Array(FIRST_LENGTH);
  #weights = new Float64Array(FIRST_LENGTH);

  /** The list without the room to grow. */
  get arrays(): PairArrays {
    const [a, b, weights] = [this.#a, this.#b, this.#weights];
    return {
      a: a.slice(0, this.length),
      b: b.slice(0, this.length),
      weights: weights.slice(0, this.length),
    };
  }

  add(a: number, b: number, weight: number): void {
    if (this.length === this.#a.length) this.#grow(this.length + 1);
    this.#a[this.length] = a;
    this.#b[this.length] = b;
    this.#weights[this.length++] = weight;
  }

  append({ a, b, weights }: PairArrays): void {
    this.#grow(this.length + a.length);
    this.#a.set(a, this.length);
    this.#b.set(b, this.length);
    this.#weights.set(weights, this.length);
    this.length += a.length;
  }

  forEach(visit: (a: number, b: number, weight: number) => void): void {
    for (let at = 0; at < this.length; at++) {
      visit(this.#a[at] as number, this.#b[at] as number, this.#weights[at] as number);
    }
  }

  #grow(least: number): void {
    if (least <= this.#a.length) return;
    const length = Math.max(least, this.#a.length * 2);
    const [a, b, weights] = [this.#a, this.#b, this.#weights];
    this.#a = new Int32Array(length);
    this.#b = new Int32Array(length);
    this.#weights = new Float64Array(length);
    this.#a.set(a);
    this.#b.set(b);
    this.#weights.set(weights);
  }
}
