/** Sets of places that grow together (union-find with path halving); the smallest place stands for its set. */
export class DisjointSets {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, place) => place);
  }

  /** The place that stands for the set of a place. */
  find(place: number): number {
    let at = place;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      const grandparent = this.#parents[parent] ?? parent;
      this.#parents[at] = grandparent;
      at = grandparent;
    }
  }

  /** Joins two sets; answers the place that no longer stands for its own, undefined if they were one. */
  join(a: number, b: number): number | undefined {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return undefined;
    const [root, joined] = first < second ? [first, second] : [second, first];
    this.#parents[joined] = root;
    return joined;
  }
}
