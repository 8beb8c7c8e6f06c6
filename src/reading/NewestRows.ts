import type { Row } from '../dataset/Row.js';
import { SourceError } from '../sources/SourceError.js';
import { type Freshness, foldFreshness, freshnessOf, isWhole } from './Freshness.js';
import type { Lane } from './Lane.js';
import type { LaneResult } from './LaneResult.js';

/** The newest row of each of some lanes, and how they were come by; what is told of it is made up when asked for. */
export class NewestRows<R extends Row = Row> {
  /** In the order of the lanes. */
  readonly rows: readonly R[];
  readonly #lanes: readonly Lane[];
  readonly #results: readonly LaneResult[];

  constructor(
    lanes: readonly Lane[],
    results: readonly LaneResult[],
    isWanted: (row: R) => boolean = () => true,
  ) {
    this.#lanes = lanes;
    this.#results = results;
    const rows: R[] = [];
    for (const { outcome } of results) {
      if (outcome instanceof SourceError) continue;
      for (const row of outcome.rows as readonly R[]) if (isWanted(row)) rows.push(row);
    }
    this.rows = rows;
  }

  /** The newest of them all. */
  get value(): R | null {
    return this.rows.reduce<R | null>(
      (best, row) => (best === null || row.position.time > best.position.time ? row : best),
      null,
    );
  }

  get complete(): boolean {
    return this.#results.every(isWhole);
  }

  get freshness(): readonly Freshness[] {
    return foldFreshness(
      this.#results.map((result, place) => freshnessOf(this.#lanes[place]?.source ?? '', result)),
    );
  }

  /** Only the rows that are wanted, with what holds for all of them. */
  only(isWanted: (row: R) => boolean): NewestRows<R> {
    return new NewestRows(this.#lanes, this.#results, isWanted);
  }
}
