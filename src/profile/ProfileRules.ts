import type { SurvivorshipRule } from '../config/survivorship/SurvivorshipRule.js';
import type { SurvivorshipConfig } from '../config/survivorshipShape.js';
import type { NormalisationRules } from '../identity/identifiers/normaliseIdentifier.js';
import { preferenceOf } from './survivorship/preferenceOf.js';
import type { RankingRule } from './survivorship/RankingRule.js';

/** An attribute that may have rules of its own. */
export type RankedAttribute = Exclude<keyof SurvivorshipConfig, 'default'>;

/** What the rules are made of. */
export interface ProfileSettings {
  readonly survivorship: SurvivorshipConfig;
  readonly normalisation: NormalisationRules;
  /** Names of all sources, in the order of the configuration. */
  readonly sourceOrder: readonly string[];
}

/** By what golden values are chosen, made ready once for all persons. */
export class ProfileRules {
  readonly normalisation: NormalisationRules;
  readonly #byDefault: readonly RankingRule[];
  readonly #own: ReadonlyMap<string, readonly RankingRule[]>;

  constructor({ survivorship, normalisation, sourceOrder }: ProfileSettings) {
    const { default: byDefault, ...own } = survivorship;
    const ready = (rules: readonly SurvivorshipRule[]) =>
      rules.map((rule) => ({ kind: rule.kind, among: preferenceOf(rule, sourceOrder) }));
    this.normalisation = normalisation;
    this.#byDefault = ready(byDefault);
    this.#own = new Map(
      Object.entries(own).flatMap(([name, rules]) => (rules ? [[name, ready(rules)]] : [])),
    );
  }

  /** The rules of an attribute, in the order in which they are asked. */
  rankingOf(attribute: RankedAttribute): readonly RankingRule[] {
    return this.#own.get(attribute) ?? this.#byDefault;
  }
}
