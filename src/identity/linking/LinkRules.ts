import type { MatchModel } from '../matching/MatchModel.js';
import type { BlockRule } from '../rules/BlockRule.js';

/** Linking by likeness, where it is allowed. */
export interface AutoLink {
  readonly model: MatchModel;
  /** Match probability from which records are linked. */
  readonly probability: number;
  /** Records of the tenant, where more than those at hand; the more, the less likely any two are one person. */
  readonly population?: number;
}

/** By what records are linked, and what stops them. */
export interface LinkRules {
  /** In the order in which they link. */
  readonly rules: readonly BlockRule[];
  /** The rule of an identifier type that none of `rules` is about, if such types link at all. */
  readonly ruleOfType: ((type: string) => BlockRule) | undefined;
  /** What links after the rules; undefined where rules alone link. */
  readonly autoLink: AutoLink | undefined;
  /** Records that may share a value. */
  readonly recordsPerValue: number;
  /** Values of a type that one customer may hold; undefined where there may be any number. */
  readonly valuesPerCustomer: (type: string) => number | undefined;
  readonly mergesPerCustomer: number;
  readonly identifiersPerCustomer: number;
}
