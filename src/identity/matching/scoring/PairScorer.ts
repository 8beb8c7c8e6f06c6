import { PairComparer } from '../comparison/PairComparer.js';
import { UNKNOWN } from '../comparison/unknownLevel.js';
import type { MatchModel } from '../MatchModel.js';
import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import { AttributeScorer, UNTOLD } from './AttributeScorer.js';
import type { PairScore } from './PairScore.js';
import { probabilityOf } from './probabilityOf.js';

/** Sums of the same bits in another order differ by less. */
const ROUNDING = 1e-6;

/**
 * Scores records of a feature table by a model (Fellegi & Sunter, *A Theory for Record Linkage*,
 * JASA 1969): the weights of the attributes are summed for one person against strangers, less what
 * speaks as well for two people of one household.
 */
export class PairScorer {
  readonly #model: MatchModel;
  readonly #comparer: PairComparer;
  readonly #attributes: readonly AttributeScorer[];
  readonly #priorWeight: number;
  readonly #householdPriorWeight: number;
  /** The places of the attributes, first those that tell most against a pair. */
  readonly #order: readonly number[];
  /** The attributes of the pair at hand that must be compared, and the most bits each can come to. */
  readonly #open: Uint8Array;
  readonly #most: Float64Array;

  constructor(model: MatchModel, table: FeatureTable) {
    const strangers = 1 - model.prior - model.householdPrior;
    this.#model = model;
    this.#comparer = new PairComparer(
      table,
      model.attributes.map(({ toldBy }) =>
        toldBy.map((part) => model.attributes.findIndex(({ name }) => name === part)),
      ),
    );
    this.#priorWeight = Math.log2(model.prior / strangers);
    this.#householdPriorWeight = Math.log2(model.householdPrior / strangers);
    this.#open = new Uint8Array(model.attributes.length);
    this.#most = new Float64Array(model.attributes.length);
    this.#attributes = model.attributes.map((attribute) => {
      const column = table.columns.find(({ name }) => name === attribute.name);
      if (column === undefined) throw new Error(`The table lacks a column: ${attribute.name}`);
      return new AttributeScorer(attribute, model, column);
    });
    this.#order = orderOf(model, table);
  }

  /** log2 of the odds that two records are of one person. */
  weigh(a: number, b: number): number {
    this.#comparer.compare(a, b);
    return this.#sum(a, b);
  }

  /**
   * The same, or -Infinity where it is below `leastWeight`: most pairs cannot reach it whatever the
   * attributes say that are costly to compare.
   */
  weighFrom(leastWeight: number, a: number, b: number): number {
    const { levels } = this.#comparer;
    let most = this.#priorWeight + ROUNDING;
    let open = 0;
    for (const place of this.#order) {
      const attribute = this.#attributes[place] as AttributeScorer;
      const bits = attribute.mostOf(a, b);
      most += bits;
      levels[place] = attribute.levelByNumbers(a, b);
      if (levels[place] !== UNTOLD) continue;
      this.#most[place] = bits;
      this.#open[open++] = place;
    }
    for (let at = 0; most >= leastWeight && at < open; at++) {
      const place = this.#open[at] as number;
      this.#comparer.compareColumn(place, a, b);
      most -= this.#most[place] as number;
      most += (this.#attributes[place] as AttributeScorer).mostAt(levels, a, b);
    }
    if (most < leastWeight) return -Infinity;
    this.#comparer.settle();
    const weight = this.#sum(a, b);
    return weight < leastWeight ? -Infinity : weight;
  }

  #sum(a: number, b: number): number {
    let match = this.#priorWeight;
    let household = this.#householdPriorWeight;
    for (const attribute of this.#attributes) {
      attribute.weigh(this.#comparer.levels, a, b);
      match += attribute.match;
      household += attribute.household;
    }
    return match - Math.log2(1 + 2 ** household);
  }

  /** The same with the evidence of each attribute. */
  explain(a: number, b: number): PairScore {
    const weight = this.weigh(a, b);
    const evidence = this.#model.attributes.map(({ name, levels }, place) => ({
      attribute: name,
      level: levels[this.#comparer.levels[place] ?? UNKNOWN]?.level ?? null,
      weight: this.#attributes[place]?.match ?? 0,
    }));
    const alone = evidence.reduce((sum, one) => sum + one.weight, this.#priorWeight);
    return {
      probability: probabilityOf(weight),
      weight,
      priorWeight: this.#priorWeight,
      householdWeight: weight - alone,
      evidence,
    };
  }
}

/** Columns that may be swapped come last, in the order of their places. */
function orderOf({ attributes }: MatchModel, { columns }: FeatureTable): number[] {
  const against = ({ place }: FeatureColumn) => attributes[place]?.levels.at(-1)?.weight ?? 0;
  const alone = columns.filter(({ partner }) => partner === null);
  const swappable = columns.filter(({ partner }) => partner !== null);
  return [...alone.toSorted((x, y) => against(x) - against(y)), ...swappable].map(
    ({ place }) => place,
  );
}
