/** Pairs counted by their agreement pattern: one level per attribute. */
export class Patterns {
  readonly #places = new Map<string, number>();
  readonly levels: Uint8Array[] = [];
  readonly counts: number[] = [];

  add(levels: Uint8Array, count: number): void {
    const pattern = String.fromCharCode(...levels);
    const place = this.#places.get(pattern);
    if (place !== undefined) {
      this.counts[place] = (this.counts[place] ?? 0) + count;
      return;
    }
    this.#places.set(pattern, this.levels.length);
    this.levels.push(levels.slice());
    this.counts.push(count);
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }
}
