import { PairComparer, UNKNOWN } from '../comparison/PairComparer.js';
import type { MatchModel } from '../MatchModel.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import { AttributeScorer } from './AttributeScorer.js';
import type { PairScore } from './PairScore.js';
import { probabilityOf, weightOf } from './probabilityOf.js';

/** Scores records of a feature table by a model (Fellegi & Sunter, *A Theory for Record Linkage*, 1969). */
export class PairScorer {
  readonly #model: MatchModel;
  readonly #comparer: PairComparer;
  readonly #attributes: readonly AttributeScorer[];
  readonly #priorWeight: number;

  constructor(model: MatchModel, table: FeatureTable) {
    this.#model = model;
    this.#comparer = new PairComparer(table);
    this.#priorWeight = weightOf(model.prior);
    this.#attributes = model.attributes.map((attribute) => {
      const column = table.columns.find(({ name }) => name === attribute.name);
      if (column === undefined) throw new Error(`The table lacks a column: ${attribute.name}`);
      return new AttributeScorer(attribute, model, column);
    });
  }

  /** log2 of the odds that two records are of one person. */
  weigh(a: number, b: number): number {
    this.#comparer.compare(a, b);
    let weight = this.#priorWeight;
    for (const attribute of this.#attributes)
      weight += attribute.weigh(this.#comparer.levels, a, b);
    return weight;
  }

  /** The same with the evidence of each attribute. */
  explain(a: number, b: number): PairScore {
    const weight = this.weigh(a, b);
    const evidence = this.#model.attributes.map(({ name, levels }, place) => {
      const level = this.#comparer.levels[place] ?? UNKNOWN;
      return {
        attribute: name,
        level: levels[level]?.level ?? null,
        weight: this.#attributes[place]?.weigh(this.#comparer.levels, a, b) ?? 0,
      };
    });
    return {
      probability: probabilityOf(weight),
      weight,
      priorWeight: this.#priorWeight,
      evidence,
    };
  }
}
