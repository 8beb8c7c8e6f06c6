/** Ways that are told apart at once. */
const MOST_PATHS = 10_000;

/** How many went which way. Where there are more ways than are held, the rarest are forgotten. */
export class PathCounts {
  readonly #counts = new Map<string, number>();

  add(path: string): void {
    const known = this.#counts.get(path);
    if (known === undefined && this.#counts.size >= MOST_PATHS) this.#forgetRarest();
    this.#counts.set(path, (known ?? 0) + 1);
  }

  /** The commonest ways, of equal ones the first by name. */
  commonest(most: number): { readonly path: string; readonly count: number }[] {
    return [...this.#counts]
      .map(([path, count]) => ({ path, count }))
      .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1))
      .slice(0, most);
  }

  #forgetRarest(): void {
    const least = Math.min(...this.#counts.values());
    for (const [path, count] of this.#counts) if (count === least) this.#counts.delete(path);
  }
}
