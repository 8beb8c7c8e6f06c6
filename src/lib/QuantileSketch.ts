/** Up to so many values are kept as they are. */
const EXACT = 4_096;
/** The relative error of a quantile beyond that. */
const ERROR = 0.01;
const GAMMA = (1 + ERROR) / (1 - ERROR);
const LOG_GAMMA = Math.log(GAMMA);
/** What is smaller counts as nothing. */
const LEAST = 1e-9;

/**
 * Quantiles of values that are not negative: exact while they are few, within 1 % of the value once
 * they are many, in memory that does not grow with their number. Two of them can be added up. Nearest
 * rank, as `percentile_disc` of SQL. Beyond the exact values it is the DDSketch of Masson, Rim and Lee
 * (VLDB 2019).
 */
export class QuantileSketch {
  #values: number[] | undefined = [];
  readonly #buckets = new Map<number, number>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(value: number): void {
    this.#count += 1;
    if (this.#values === undefined) {
      this.#raise(indexOf(value), 1);
      return;
    }
    this.#values.push(value);
    if (this.#values.length > EXACT) this.#spill();
  }

  /** Takes in all that another one holds; that one stays as it is. */
  merge(other: QuantileSketch): void {
    if (other.#values !== undefined) {
      for (const value of other.#values) this.add(value);
      return;
    }
    this.#spill();
    this.#count += other.#count;
    for (const [index, count] of other.#buckets) this.#raise(index, count);
  }

  /** The value below or at which a share of the values lies; undefined where there are none. */
  quantile(share: number): number | undefined {
    if (this.#count === 0) return undefined;
    const rank = Math.max(1, Math.ceil(share * this.#count));
    if (this.#values !== undefined) return this.#values.toSorted((a, b) => a - b)[rank - 1];
    let seen = 0;
    for (const index of [...this.#buckets.keys()].sort((a, b) => a - b)) {
      seen += this.#buckets.get(index) ?? 0;
      if (seen >= rank) return middleOf(index);
    }
    return undefined;
  }

  #spill(): void {
    for (const value of this.#values ?? []) this.#raise(indexOf(value), 1);
    this.#values = undefined;
  }

  #raise(index: number, count: number): void {
    this.#buckets.set(index, (this.#buckets.get(index) ?? 0) + count);
  }
}

/** The bucket of a value. */
function indexOf(value: number): number {
  return Math.ceil(Math.log(Math.max(value, LEAST)) / LOG_GAMMA);
}

/** The value of a bucket that is no more than 1 % off any in it. */
function middleOf(index: number): number {
  const value = (2 * GAMMA ** index) / (GAMMA + 1);
  return value <= 2 * LEAST ? 0 : value;
}
