import { UNKNOWN } from '../comparison/unknownLevel.js';
import type { Dependences } from './Dependences.js';
import type { Patterns } from './Patterns.js';

/**
 * Where each pattern falls in the tables of its attributes, laid out one after the other: worked out
 * once, since every iteration of EM asks for it. The last cell stands for an unknown attribute.
 */
export class PatternCells {
  readonly patterns: Patterns;
  readonly #dependences: Dependences;
  /** Per pattern and attribute: the cell of its level in the row of its parent's level. */
  readonly #cells: Int32Array;
  /** The same in the attribute's first row, which counts whatever the parent's level is. */
  readonly #wholes: Int32Array;
  readonly #starts: readonly number[];
  readonly #unknown: number;

  constructor(patterns: Patterns, dependences: Dependences) {
    const sizes = dependences.levels.map((_, at) => dependences.createRows(at).length);
    this.patterns = patterns;
    this.#dependences = dependences;
    this.#starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
    this.#unknown = sizes.reduce((sum, size) => sum + size, 0);
    const count = patterns.levels.length * sizes.length;
    this.#cells = new Int32Array(count).fill(this.#unknown);
    this.#wholes = new Int32Array(count).fill(this.#unknown);
    let place = 0;
    for (const pattern of patterns.levels) {
      for (const [attribute, level] of pattern.entries()) {
        if (level !== UNKNOWN) this.#place(place, attribute, level, pattern);
        place++;
      }
    }
  }

  /** The sum of what tables hold for each pattern, unknown attributes left out. */
  sum(tables: readonly Float64Array[]): Float64Array {
    const flat = this.#flatten(tables);
    const width = this.#starts.length;
    const sums = new Float64Array(this.patterns.levels.length);
    for (let at = 0, place = 0; at < sums.length; at++) {
      let sum = 0;
      for (const end = place + width; place < end; place++) {
        sum += flat[this.#cells[place] as number] as number;
      }
      sums[at] = sum;
    }
    return sums;
  }

  /**
   * Counts the levels of each attribute, in its first row over all pairs and in the others by its
   * parent's level. `shares` tells what part of each pattern's pairs counts; all where it is left out.
   */
  tally(shares?: Float64Array): Float64Array<ArrayBuffer>[] {
    const flat = new Float64Array(this.#unknown + 1);
    const width = this.#starts.length;
    const { counts } = this.patterns;
    for (let at = 0, place = 0; at < counts.length; at++) {
      const count = (counts[at] as number) * (shares === undefined ? 1 : (shares[at] as number));
      if (count === 0) {
        place += width;
        continue;
      }
      for (const end = place + width; place < end; place++) {
        const cell = this.#cells[place] as number;
        const whole = this.#wholes[place] as number;
        flat[whole] = (flat[whole] as number) + count;
        if (cell !== whole) flat[cell] = (flat[cell] as number) + count;
      }
    }
    return this.#starts.map((start, at) =>
      flat.slice(start, this.#starts[at + 1] ?? this.#unknown),
    );
  }

  #place(place: number, attribute: number, level: number, pattern: Uint8Array): void {
    const start = this.#starts[attribute] ?? 0;
    const row = this.#dependences.rowOf(attribute, pattern);
    this.#wholes[place] = start + level;
    this.#cells[place] = start + row * (this.#dependences.levels[attribute] ?? 0) + level;
  }

  #flatten(tables: readonly Float64Array[]): Float64Array {
    const flat = new Float64Array(this.#unknown + 1);
    for (const [at, table] of tables.entries()) flat.set(table, this.#starts[at] ?? 0);
    return flat;
  }
}
