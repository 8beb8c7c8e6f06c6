import type { FeatureColumn, FeatureTable } from '../values/FeatureTable.js';
import type { Comparison } from './Comparison.js';
import { comparisonOf } from './comparisonOf.js';
import { LevelCache } from './LevelCache.js';

/** Stands for the level of an attribute that one of the two records does not tell. */
export const UNKNOWN = 255;

/** A level up to which strayed values may differ and still count as swapped. */
const NEARLY_EQUAL = 3;

/** Compares records of a feature table, attribute by attribute. */
export class PairComparer {
  /** The levels of the pair compared last, by the place of the attribute. */
  readonly levels: Uint8Array<ArrayBuffer>;
  readonly #columns: readonly ColumnComparer[];

  constructor(table: FeatureTable) {
    this.#columns = table.columns.map((column) => new ColumnComparer(column, table));
    this.levels = new Uint8Array(table.columns.length);
  }

  compare(a: number, b: number): void {
    for (let place = 0; place < this.#columns.length; place++) {
      this.levels[place] = this.#columns[place]?.compare(a, b) ?? UNKNOWN;
    }
  }
}

class ColumnComparer {
  readonly #column: FeatureColumn;
  readonly #partner: FeatureColumn | undefined;
  readonly #comparison: Comparison;
  readonly #cache = new LevelCache();
  readonly #compareValues: (a: number, b: number) => number;

  constructor(column: FeatureColumn, table: FeatureTable) {
    this.#column = column;
    this.#partner = column.partner === null ? undefined : table.columns[column.partner];
    const comparison = comparisonOf(column.kind);
    this.#comparison = comparison;
    this.#compareValues = (a, b) =>
      comparison.compare(column.pool.valueOf(a), column.pool.valueOf(b));
  }

  compare(a: number, b: number): number {
    const idA = this.#column.ids[a] ?? 0;
    const idB = this.#column.ids[b] ?? 0;
    if (idA === 0 || idB === 0) return UNKNOWN;
    if (idA === idB) return 0;
    const { swapped } = this.#comparison;
    if (swapped !== undefined && this.#partner !== undefined) {
      const otherA = this.#partner.ids[a] ?? 0;
      const otherB = this.#partner.ids[b] ?? 0;
      if (this.#isSwapped(idA, idB, otherA, otherB)) return swapped;
    }
    return this.#cache.get(idA, idB, this.#compareValues);
  }

  #isSwapped(idA: number, idB: number, otherA: number, otherB: number): boolean {
    if (idA === otherB) return this.#isNearly(idB, otherA);
    return idB === otherA && this.#isNearly(idA, otherB);
  }

  #isNearly(a: number, b: number): boolean {
    return b === 0 || a === b || this.#cache.get(a, b, this.#compareValues) <= NEARLY_EQUAL;
  }
}
