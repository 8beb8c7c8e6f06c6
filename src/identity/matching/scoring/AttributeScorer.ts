import { isInitials } from '../../names/isInitials.js';
import { comparisonOf } from '../comparison/comparisonOf.js';
import { UNKNOWN } from '../comparison/unknownLevel.js';
import type { AttributeModel, MatchModel } from '../MatchModel.js';
import { isPersonal } from '../training/isPersonal.js';
import type { FeatureColumn } from '../values/FeatureColumn.js';
import { mostBits } from './mostBits.js';
import { TermWeights } from './TermWeights.js';

/** Stands for a level that only a comparison tells. */
export const UNTOLD = 254;

/** Weighs the agreement of one attribute. */
export class AttributeScorer {
  /** Bits for one person rather than strangers, of the pair weighed last. */
  match = 0;
  /** Bits for two people of one household rather than strangers, of the pair weighed last. */
  household = 0;
  readonly #place: number;
  readonly #parent: number;
  readonly #levels: number;
  readonly #matches: Float64Array;
  readonly #households: Float64Array;
  readonly #isPersonal: boolean;
  readonly #isName: boolean;
  readonly #isSameExact: boolean;
  readonly #terms: TermWeights;
  readonly #column: FeatureColumn;
  /** By level: the most bits for a match, whatever the parent's level, but for a rare value. */
  readonly #most: Float64Array;
  readonly #mostApart: number;
  readonly #isWhole: boolean;

  constructor(attribute: AttributeModel, model: MatchModel, column: FeatureColumn) {
    const levels = [attribute.levels, ...attribute.givenLevels].flat();
    this.#place = model.attributes.indexOf(attribute);
    this.#parent = model.attributes.findIndex(({ name }) => name === attribute.givenAttribute);
    this.#levels = attribute.levels.length;
    this.#matches = Float64Array.from(levels, ({ weight }) => weight);
    this.#households = Float64Array.from(levels, ({ householdWeight }) => householdWeight);
    this.#isPersonal = isPersonal(attribute.kind);
    this.#isName = attribute.kind === 'givenName';
    this.#isSameExact = comparisonOf(attribute.kind).same === undefined;
    this.#terms = new TermWeights(attribute, column.pool);
    this.#column = column;
    this.#isWhole = attribute.toldBy.length > 0;
    this.#most = mostBits(this.#matches, this.#levels);
    // A value may agree exactly with the one that strayed into the other column.
    this.#mostApart = Math.max(...this.#most.subarray(column.partner === null ? 1 : 0));
  }

  /** The level of two slots as far as the numbers of their values tell it. */
  levelByNumbers(a: number, b: number): number {
    const [idA, idB] = [this.#column.idOf(a), this.#column.idOf(b)];
    if (idA === 0 || idB === 0) return UNKNOWN;
    return idA === idB && this.#isSameExact ? 0 : UNTOLD;
  }

  /** The most bits that two slots can come to, before they are compared. */
  mostOf(a: number, b: number): number {
    const [idA, idB] = [this.#column.idOf(a), this.#column.idOf(b)];
    if (idA === 0 || idB === 0) return 0;
    if (idA === idB) return this.#limit(this.#mostExact(a, b));
    if (this.#column.partner === null) return this.#limit(this.#mostApart);
    return this.#limit(this.#mostApart + Math.max(0, this.#termOf(a, b)));
  }

  /** The same once their levels are known. */
  mostAt(levels: Uint8Array, a: number, b: number): number {
    const level = levels[this.#place] ?? UNKNOWN;
    if (level === UNKNOWN) return 0;
    return this.#limit(level === 0 ? this.#mostExact(a, b) : (this.#most[level] ?? 0));
  }

  #mostExact(a: number, b: number): number {
    return (this.#most[0] ?? 0) + Math.max(0, this.#termOf(a, b));
  }

  /** What its parts tell a whole does not tell again. */
  #limit(bits: number): number {
    return this.#isWhole ? Math.max(0, bits) : bits;
  }

  /** Weighs the levels of two slots. */
  weigh(levels: Uint8Array, a: number, b: number): void {
    const level = levels[this.#place] ?? UNKNOWN;
    if (level === UNKNOWN) {
      this.match = 0;
      this.household = 0;
      return;
    }
    const parent = levels[this.#parent] ?? UNKNOWN;
    const at = (parent === UNKNOWN ? 0 : 1 + parent) * this.#levels + level;
    this.match = this.#matches[at] ?? 0;
    this.household = this.#households[at] ?? 0;
    this.#adjustForTerm(level, a, b);
  }

  /**
   * A value's rarity counts by the part of its weight that the parent's agreement leaves. A spelling
   * close to a common value is as common; that it is close to a rare one tells no more than usual.
   */
  #adjustForTerm(level: number, a: number, b: number): void {
    if (this.#isName && level !== 0 && this.#areInitials(a, b)) return;
    const alone = this.#matches[level] ?? 0;
    if (alone <= 0 || this.match <= 0) return;
    const rarity = level === 0 ? this.#termOf(a, b) : Math.min(this.#termOf(a, b), 0);
    const least = this.#matches[this.#levels - 1] ?? 0;
    const term = Math.max(rarity * Math.min(this.match / alone, 1), least - this.match);
    this.match += term;
    // Relatives of one name were named after each other, however common it is.
    if (!this.#isPersonal || (this.#isName && level === 0)) this.household += term;
  }

  /** How common initials are, the level tells. */
  #areInitials(a: number, b: number): boolean {
    return [a, b].some((slot) => isInitials(this.#column.valueOf(slot)));
  }

  #termOf(a: number, b: number): number {
    const [idA, idB] = [this.#column.idOf(a), this.#column.idOf(b)];
    // The values differ where they agree with those of a swapped column.
    if (idA === idB) return this.#terms.of(idA);
    return Math.min(this.#terms.of(idA), this.#terms.of(idB));
  }
}
