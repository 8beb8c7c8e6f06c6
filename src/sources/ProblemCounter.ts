import type { RowProblem } from '../dataset/mapping/RowProblem.js';

/** Counts the rows that cannot be read, by what is wrong with them. */
export class ProblemCounter {
  readonly #counts = new Map<string, RowProblem & { count: number }>();

  get size(): number {
    return this.#counts.size;
  }

  add(problem: RowProblem): void {
    const key = `${problem.dataset} ${problem.field} ${problem.expected}`;
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { ...problem, count: 1 });
    else known.count += 1;
  }

  list(): readonly (RowProblem & { count: number })[] {
    return [...this.#counts.values()];
  }
}
