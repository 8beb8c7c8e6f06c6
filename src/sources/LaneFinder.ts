import { foldKey } from './foldKey.js';

/** Finds the lane that a row of a batch names; identifiers in any usual spelling, as APIs have their own. */
export class LaneFinder {
  readonly #exact: ReadonlyMap<string, string>;
  /** Null where two keys differ in nothing but their spelling. */
  readonly #folded = new Map<string, string | null>();
  readonly #keyedBy: string;

  /** `lanes` by the keys that the API is asked with. */
  constructor(keyedBy: string, lanes: ReadonlyMap<string, string>) {
    this.#keyedBy = keyedBy;
    this.#exact = lanes;
    if (keyedBy === 'RECORD') return;
    for (const [key, lane] of lanes) {
      const folded = foldKey(keyedBy, key);
      this.#folded.set(folded, this.#folded.has(folded) ? null : lane);
    }
  }

  laneOf(key: string): string | undefined {
    return this.#exact.get(key) ?? this.#folded.get(foldKey(this.#keyedBy, key)) ?? undefined;
  }
}
