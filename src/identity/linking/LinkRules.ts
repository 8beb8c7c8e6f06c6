import type { BlockRule } from '../rules/BlockRule.js';

/** By what records are linked, and what stops them. */
export interface LinkRules {
  /** In the order in which they link. */
  readonly rules: readonly BlockRule[];
  /** The rule of an identifier type that none of `rules` is about, if such types link at all. */
  readonly ruleOfType: ((type: string) => BlockRule) | undefined;
  /** Records that may share a value. */
  readonly recordsPerValue: number;
  /** Values of a type that one customer may hold; undefined where there may be any number. */
  readonly valuesPerCustomer: (type: string) => number | undefined;
  readonly mergesPerCustomer: number;
  readonly identifiersPerCustomer: number;
}
