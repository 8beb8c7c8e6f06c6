import type { SurvivorshipConfig } from '../config/survivorshipShape.js';
import type { AddressValue, ProfileRow } from '../dataset/ProfileRow.js';
import {
  type NormalisationRules,
  normaliseIdentifier,
} from '../identity/identifiers/normaliseIdentifier.js';
import type { Candidate } from './survivorship/Candidate.js';
import { RecordValue } from './survivorship/RecordValue.js';
import { type Ranking, rankCandidates } from './survivorship/rankCandidates.js';

/** By what golden values are chosen. */
export interface ProfileRules {
  readonly survivorship: SurvivorshipConfig;
  readonly normalisation: NormalisationRules;
  /** Names of all sources, in the order of the configuration. */
  readonly sourceOrder: readonly string[];
}

/** An attribute with one value. */
export type TextAttribute = 'givenName' | 'familyName' | 'birthDate' | 'language' | 'displayName';

type Attribute = Exclude<keyof SurvivorshipConfig, 'default'>;

/** What the records of a person say of each attribute, best first; ranked when first asked for. */
export class ProfileRankings {
  readonly #rows: readonly ProfileRow[];
  readonly #rules: ProfileRules;
  readonly #rankings = new Map<string, Ranking<unknown>>();

  constructor(rows: readonly ProfileRow[], rules: ProfileRules) {
    this.#rows = rows;
    this.#rules = rules;
  }

  texts(attribute: TextAttribute): Ranking<string> {
    return this.#rank(attribute, (row) => {
      const text = row[attribute];
      const shown = text?.trim() ?? '';
      return text === undefined ? [] : [new RecordValue(row, shown, shown)];
    });
  }

  contactPoints(attribute: 'emails' | 'phones'): Ranking<string> {
    const type = attribute === 'emails' ? 'EMAIL' : 'PHONE';
    return this.#rank(attribute, (row) =>
      (row.identifiers ?? []).flatMap((identifier) => {
        if (identifier.type !== type) return [];
        const value = normaliseIdentifier(type, identifier.value, this.#rules.normalisation);
        const isVerified = attribute === 'emails' ? row.emailVerified : row.phoneVerified;
        return value === undefined ? [] : [new RecordValue(row, value, value, value, isVerified)];
      }),
    );
  }

  addresses(): Ranking<Required<AddressValue>> {
    return this.#rank('addresses', (row) =>
      (row.addresses ?? []).flatMap((one) => {
        const address = {
          line1: one.line1 ?? null,
          line2: one.line2 ?? null,
          city: one.city ?? null,
          postalCode: one.postalCode ?? null,
          region: one.region ?? null,
          country: one.country ?? null,
        };
        const parts = Object.values(address).filter((part) => part !== null && part.trim() !== '');
        return parts.length === 0 ? [] : [new RecordValue(row, address, parts.join(', '))];
      }),
    );
  }

  #rank<T>(
    attribute: Attribute,
    candidatesOf: (row: ProfileRow) => readonly Candidate<T>[],
  ): Ranking<T> {
    const known = this.#rankings.get(attribute);
    if (known !== undefined) return known as Ranking<T>;
    const { survivorship, sourceOrder } = this.#rules;
    const rules = survivorship[attribute] ?? survivorship.default;
    const candidates = this.#rows.flatMap(candidatesOf);
    const ranking = rankCandidates(candidates, rules, sourceOrder);
    this.#rankings.set(attribute, ranking);
    return ranking;
  }
}
