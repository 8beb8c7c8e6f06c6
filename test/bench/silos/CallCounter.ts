/** Counts calls by silo. */
export class CallCounter {
  readonly #calls: Record<string, number> = {};

  add(silo: string): void {
    this.#calls[silo] = (this.#calls[silo] ?? 0) + 1;
  }

  list(): Readonly<Record<string, number>> {
    return { ...this.#calls };
  }
}
