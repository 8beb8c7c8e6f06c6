import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import type { Comparison } from './Comparison.js';
import { comparisonOf } from './comparisonOf.js';
import { LevelCache } from './LevelCache.js';
import { UNKNOWN } from './unknownLevel.js';

/** A level up to which strayed values may differ and still count as swapped. */
const NEARLY_EQUAL = 3;

/** Compares records of a feature table, attribute by attribute. */
export class PairComparer {
  /** The levels of the pair compared last, by the place of the attribute. */
  readonly levels: Uint8Array<ArrayBuffer>;
  readonly #columns: readonly ColumnComparer[];

  /** The columns that are put together from others. */
  readonly #wholes: readonly { readonly place: number; readonly parts: readonly number[] }[];

  /** `toldBy`: the columns that a column is put together from, by their places. */
  constructor(table: FeatureTable, toldBy: readonly (readonly number[])[]) {
    this.#wholes = toldBy.flatMap((parts, place) => (parts.length > 0 ? [{ place, parts }] : []));
    this.#columns = table.columns.map((column, place) => new ColumnComparer(column, place, table));
    this.levels = new Uint8Array(table.columns.length);
  }

  compare(a: number, b: number): void {
    for (let place = 0; place < this.#columns.length; place++) this.compareColumn(place, a, b);
    this.settle();
  }

  /** Compares one column; two that may be swapped are compared in the order of their places. */
  compareColumn(place: number, a: number, b: number): void {
    this.levels[place] = this.#columns[place]?.compare(a, b, this.levels) ?? UNKNOWN;
  }

  /** Ends the comparison of a pair column by column: what the parts tell the whole does not tell again. */
  settle(): void {
    for (const { place, parts } of this.#wholes) {
      if (parts.some((part) => this.levels[part] !== UNKNOWN)) this.levels[place] = UNKNOWN;
    }
  }
}

/** The parts of a column that a comparison of swapped values needs. */
interface Partner {
  readonly place: number;
  readonly column: FeatureColumn;
}

class ColumnComparer {
  readonly #column: FeatureColumn;
  readonly #place: number;
  readonly #partner: Partner | undefined;
  readonly #comparison: Comparison;
  readonly #cache = new LevelCache();
  readonly #compareValues: (a: number, b: number) => number;

  constructor(column: FeatureColumn, place: number, table: FeatureTable) {
    this.#column = column;
    this.#place = place;
    const partner = table.columns[column.partner ?? -1];
    this.#partner = partner && { place: column.partner ?? -1, column: partner };
    const comparison = comparisonOf(column.kind);
    this.#comparison = comparison;
    this.#compareValues = (a, b) =>
      comparison.compare(column.pool.valueOf(a), column.pool.valueOf(b));
  }

  /** The level of two slots; `levels` holds those of the columns before this one. */
  compare(a: number, b: number, levels: Uint8Array): number {
    const idA = this.#column.idOf(a);
    const idB = this.#column.idOf(b);
    const { swapped } = this.#comparison;
    if (swapped !== undefined && this.#partner !== undefined && idA !== idB) {
      const otherA = this.#partner.column.idOf(a);
      const otherB = this.#partner.column.idOf(b);
      if (this.#isSwapped(idA, idB, otherA, otherB)) {
        return this.#isTold(levels, swapped)
          ? this.#compareStrayed(idA, idB, otherA, otherB)
          : this.#tellSwap(idA, idB, swapped);
      }
    }
    return this.#compareIds(idA, idB);
  }

  #compareIds(idA: number, idB: number): number {
    if (idA === 0 || idB === 0) return UNKNOWN;
    if (idA === idB) return this.#comparison.same?.(this.#column.pool.valueOf(idA)) ?? 0;
    return this.#cache.get(idA, idB, this.#compareValues);
  }

  /** A swap is told once, by the first of the two columns that both records know. */
  #isTold(levels: Uint8Array, swapped: number): boolean {
    const partner = this.#partner?.place ?? this.#place;
    return partner < this.#place && levels[partner] === swapped;
  }

  #tellSwap(idA: number, idB: number, swapped: number): number {
    return idA === 0 || idB === 0 ? UNKNOWN : swapped;
  }

  /** The second column tells how well the two values agree that the swap has not told of. */
  #compareStrayed(idA: number, idB: number, otherA: number, otherB: number): number {
    return idA === otherB ? this.#compareIds(idB, otherA) : this.#compareIds(idA, otherB);
  }

  /** Whether one value stands in the other's column, and nothing speaks against a swap of the rest. */
  #isSwapped(idA: number, idB: number, otherA: number, otherB: number): boolean {
    if (idA !== 0 && idA === otherB) return this.#isNearly(idB, otherA);
    return idB !== 0 && idB === otherA && this.#isNearly(idA, otherB);
  }

  #isNearly(a: number, b: number): boolean {
    const level = this.#compareIds(a, b);
    return level === UNKNOWN || level <= NEARLY_EQUAL;
  }
}
