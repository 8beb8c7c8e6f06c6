const FIRST_LENGTH = 1024;

/** A growing list of pairs of slots with their weights, in typed arrays. */
export class ScoredPairs {
  length = 0;
  #a = new Int32Array(FIRST_LENGTH);
  #b = new Int32Array(FIRST_LENGTH);
  #weights = new Float64Array(FIRST_LENGTH);

  add(a: number, b: number, weight: number): void {
    if (this.length === this.#a.length) this.#grow();
    this.#a[this.length] = a;
    this.#b[this.length] = b;
    this.#weights[this.length++] = weight;
  }

  forEach(visit: (a: number, b: number, weight: number) => void): void {
    for (let at = 0; at < this.length; at++) {
      visit(this.#a[at] ?? 0, this.#b[at] ?? 0, this.#weights[at] ?? 0);
    }
  }

  #grow(): void {
    const length = this.length * 2;
    const [a, b, weights] = [this.#a, this.#b, this.#weights];
    this.#a = new Int32Array(length);
    this.#b = new Int32Array(length);
    this.#weights = new Float64Array(length);
    this.#a.set(a);
    this.#b.set(b);
    this.#weights.set(weights);
  }
}
