import type { AddressValue, ProfileRow } from '../dataset/ProfileRow.js';
import { normaliseIdentifier } from '../identity/identifiers/normaliseIdentifier.js';
import { languageTag } from './languageTag.js';
import type { ProfileRules, RankedAttribute } from './ProfileRules.js';
import type { Candidate } from './survivorship/Candidate.js';
import { Ranking } from './survivorship/Ranking.js';
import { RecordValue } from './survivorship/RecordValue.js';

/** An attribute with one value. */
export type TextAttribute = 'givenName' | 'familyName' | 'birthDate' | 'language' | 'displayName';

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
    return this.#rank<string>(attribute, (row, add) => {
      const text = row[attribute];
      if (text === undefined) return;
      const trimmed = text?.trim() ?? '';
      const shown = attribute === 'language' ? languageTag(trimmed) : trimmed;
      add(new RecordValue(row, shown, shown));
    });
  }

  contactPoints(attribute: 'emails' | 'phones'): Ranking<string> {
    const type = attribute === 'emails' ? 'EMAIL' : 'PHONE';
    return this.#rank<string>(attribute, (row, add) => {
      const isVerified = attribute === 'emails' ? row.emailVerified : row.phoneVerified;
      for (const identifier of row.identifiers ?? []) {
        if (identifier.type !== type) continue;
        const value = normaliseIdentifier(type, identifier.value, this.#rules.normalisation);
        if (value !== undefined) add(new RecordValue(row, value, value, value, isVerified));
      }
    });
  }

  addresses(): Ranking<Required<AddressValue>> {
    return this.#rank<Required<AddressValue>>('addresses', (row, add) => {
      for (const one of row.addresses ?? []) {
        const address = {
          line1: one.line1 ?? null,
          line2: one.line2 ?? null,
          city: one.city ?? null,
          postalCode: one.postalCode ?? null,
          region: one.region ?? null,
          country: one.country ?? null,
        };
        const parts = Object.values(address).filter((part) => part !== null && part.trim() !== '');
        if (parts.length > 0) add(new RecordValue(row, address, parts.join(', ')));
      }
    });
  }

  #rank<T>(
    attribute: RankedAttribute,
    addValues: (row: ProfileRow, add: (candidate: Candidate<T>) => void) => void,
  ): Ranking<T> {
    const known = this.#rankings.get(attribute);
    if (known !== undefined) return known as Ranking<T>;
    const candidates: Candidate<T>[] = [];
    for (const row of this.#rows) addValues(row, (candidate) => candidates.push(candidate));
    const ranking = new Ranking(candidates, this.#rules.rankingOf(attribute));
    this.#rankings.set(attribute, ranking);
    return ranking;
  }
}
