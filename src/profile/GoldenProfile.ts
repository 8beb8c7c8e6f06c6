import type { SurvivorshipConfig } from '../config/survivorshipShape.js';
import type { AddressValue, ProfileRow } from '../dataset/ProfileRow.js';
import {
  type NormalisationRules,
  normaliseIdentifier,
} from '../identity/identifiers/normaliseIdentifier.js';
import type { Freshness } from '../reading/Freshness.js';
import { originOf } from './originOf.js';
import type { Profile, SourcedValue } from './Profile.js';
import type { Provenance } from './Provenance.js';
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

/** What was read of a person's profiles. */
export interface ProfileReading {
  readonly rows: readonly ProfileRow[];
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

type Attribute = Exclude<keyof SurvivorshipConfig, 'default'>;
const TEXTS = ['givenName', 'familyName', 'birthDate', 'language'] as const;
type TextAttribute = (typeof TEXTS)[number] | 'displayName';

/**
 * The golden values of a person, each chosen when it is asked for. The outcome depends neither on the
 * order of the rows nor on that of equal sources.
 */
export class GoldenProfile implements Profile {
  readonly sourceProfiles: readonly ProfileRow[];
  readonly #reading: ProfileReading;
  readonly #rules: ProfileRules;
  readonly #rankings = new Map<string, Ranking<unknown>>();

  constructor(reading: ProfileReading, rules: ProfileRules) {
    this.sourceProfiles = reading.rows;
    this.#reading = reading;
    this.#rules = rules;
  }

  get complete(): boolean {
    return this.#reading.complete;
  }

  get freshness(): readonly Freshness[] {
    return this.#reading.freshness;
  }

  get displayName(): string | null {
    const { givenName, familyName } = this;
    const fullName = [givenName, familyName].filter((part) => part !== null).join(' ');
    return fullName === '' ? this.#chosen('displayName') : fullName;
  }

  get givenName(): string | null {
    return this.#chosen('givenName');
  }

  get familyName(): string | null {
    return this.#chosen('familyName');
  }

  get birthDate(): string | null {
    return this.#chosen('birthDate');
  }

  get language(): string | null {
    return this.#chosen('language');
  }

  get primaryEmail(): string | null {
    return this.emails[0]?.value ?? null;
  }

  get primaryPhone(): string | null {
    return this.phones[0]?.value ?? null;
  }

  get emails(): readonly SourcedValue[] {
    return distinct(this.#contactPoints('emails'));
  }

  get phones(): readonly SourcedValue[] {
    return distinct(this.#contactPoints('phones'));
  }

  get addresses(): readonly Required<AddressValue>[] {
    return distinct(this.#addresses()).map(({ value }) => value);
  }

  get provenance(): readonly Provenance[] {
    const named = this.givenName !== null || this.familyName !== null;
    const texts: readonly TextAttribute[] = named ? TEXTS : ['displayName', ...TEXTS];
    return [
      ...texts.flatMap((attribute) => choice(attribute, this.#texts(attribute))),
      ...choice('primaryEmail', this.#contactPoints('emails')),
      ...choice('primaryPhone', this.#contactPoints('phones')),
      ...union('emails', this.#contactPoints('emails')),
      ...union('phones', this.#contactPoints('phones')),
      ...union('addresses', this.#addresses()),
    ];
  }

  #chosen(attribute: TextAttribute): string | null {
    return this.#texts(attribute).ranked[0]?.value || null;
  }

  #texts(attribute: TextAttribute): Ranking<string> {
    return this.#rank(attribute, (row) => {
      const text = row[attribute];
      const shown = text?.trim() ?? '';
      return text === undefined ? [] : [new RecordValue(row, shown, shown)];
    });
  }

  #contactPoints(attribute: 'emails' | 'phones'): Ranking<string> {
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

  #addresses(): Ranking<Required<AddressValue>> {
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
    const candidates = this.sourceProfiles.flatMap(candidatesOf);
    const ranking = rankCandidates(candidates, rules, sourceOrder);
    this.#rankings.set(attribute, ranking);
    return ranking;
  }
}

/** The best candidate of each value. */
function distinct<T>({ ranked }: Ranking<T>): Candidate<T>[] {
  const seen = new Set<string>();
  return ranked.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function choice<T>(attribute: string, ranking: Ranking<T>): Provenance[] {
  const [best] = ranking.ranked;
  if (best === undefined || best.text === '') return [];
  const others = ranking.ranked.filter(({ text }) => text !== best.text && text !== '');
  return [{ attribute, ...originOf(best), rule: ranking.rule, alternatives: others.map(originOf) }];
}

function union<T>(attribute: string, ranking: Ranking<T>): Provenance[] {
  return distinct(ranking).map((one) => ({
    attribute,
    ...originOf(one),
    rule: 'union',
    alternatives: [],
  }));
}
