import { UNKNOWN } from '../comparison/PairComparer.js';
import type { AttributeModel, MatchModel } from '../MatchModel.js';
import type { FeatureColumn } from '../values/FeatureTable.js';
import { TermWeights } from './TermWeights.js';

/** Weighs the agreement of one attribute. */
export class AttributeScorer {
  readonly #place: number;
  readonly #parent: number;
  readonly #levels: number;
  readonly #weights: Float64Array;
  readonly #terms: TermWeights;
  readonly #column: FeatureColumn;

  constructor(attribute: AttributeModel, model: MatchModel, column: FeatureColumn) {
    this.#place = model.attributes.indexOf(attribute);
    this.#parent = model.attributes.findIndex(({ name }) => name === attribute.givenAttribute);
    this.#levels = attribute.levels.length;
    this.#weights = Float64Array.from(
      [attribute.levels, ...attribute.givenLevels].flat(),
      ({ weight }) => weight,
    );
    this.#terms = new TermWeights(attribute, column.pool);
    this.#column = column;
  }

  /** The weight of the levels of two slots. */
  weigh(levels: Uint8Array, a: number, b: number): number {
    const level = levels[this.#place] ?? UNKNOWN;
    if (level === UNKNOWN) return 0;
    const parent = levels[this.#parent] ?? UNKNOWN;
    const row = parent === UNKNOWN ? 0 : 1 + parent;
    const weight = this.#weights[row * this.#levels + level] ?? 0;
    return level === 0 ? weight + this.#adjustForTerm(weight, a, b) : weight;
  }

  /** A value's rarity counts by the part of its weight that the parent's agreement leaves. */
  #adjustForTerm(weight: number, a: number, b: number): number {
    const alone = this.#weights[0] ?? 0;
    if (alone <= 0 || weight <= 0) return 0;
    const [idA, idB] = [this.#column.ids[a] ?? 0, this.#column.ids[b] ?? 0];
    // The values differ where they agree with those of a swapped column.
    const term =
      idA === idB ? this.#terms.of(idA) : Math.min(this.#terms.of(idA), this.#terms.of(idB));
    return term * Math.min(weight / alone, 1);
  }
}
