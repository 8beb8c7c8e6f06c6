import { UNKNOWN } from '../comparison/unknownLevel.js';

/** Levels that a digit of a pattern's number can tell, and unknown. */
const RADIX = 16;
/** Attributes whose patterns have numbers that a double holds exactly. */
const MOST_DIGITS = 13;

/** Pairs by their patterns, as threads hand them to each other. */
export interface CountedPatterns {
  readonly levels: readonly Uint8Array[];
  readonly counts: readonly number[];
}

/** Pairs counted by their agreement pattern: one level per attribute. */
export class Patterns implements CountedPatterns {
  readonly #places = new Map<number | string, number>();
  readonly levels: Uint8Array[] = [];
  readonly counts: number[] = [];

  add(levels: Uint8Array, count: number): void {
    const pattern = nameOf(levels);
    const place = this.#places.get(pattern);
    if (place !== undefined) {
      this.counts[place] = (this.counts[place] ?? 0) + count;
      return;
    }
    this.#places.set(pattern, this.levels.length);
    this.levels.push(levels.slice());
    this.counts.push(count);
  }

  /** Adds patterns that were counted elsewhere, each pair for a share of one. */
  append({ levels, counts }: CountedPatterns, share = 1): void {
    for (const [at, pattern] of levels.entries()) this.add(pattern, (counts[at] ?? 0) * share);
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }
}

function nameOf(levels: Uint8Array): number | string {
  if (levels.length > MOST_DIGITS) return String.fromCharCode(...levels);
  let number = 0;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number;
    number = number * RADIX + (level === UNKNOWN ? RADIX - 1 : level);
  }
  return number;
}
