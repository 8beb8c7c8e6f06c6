import type { AddressValue, ProfileRow } from '../dataset/ProfileRow.js';
import type { Freshness } from '../reading/Freshness.js';
import { distinctValues } from './distinctValues.js';
import { originOf } from './originOf.js';
import type { Profile, SourcedValue } from './Profile.js';
import { ProfileRankings, type TextAttribute } from './ProfileRankings.js';
import type { ProfileRules } from './ProfileRules.js';
import type { Provenance } from './Provenance.js';
import { assessQuality } from './quality/assessQuality.js';
import type { DataQuality } from './quality/DataQuality.js';
import type { Ranking } from './survivorship/Ranking.js';

/** What was read of a person's profiles. */
export interface ProfileReading {
  readonly rows: readonly ProfileRow[];
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

const TEXTS = ['givenName', 'familyName', 'birthDate', 'language'] as const;

/**
 * The golden values of a person, each chosen when it is asked for. The outcome depends neither on the
 * order of the rows nor on that of equal sources.
 */
export class GoldenProfile implements Profile {
  readonly sourceProfiles: readonly ProfileRow[];
  readonly #reading: ProfileReading;
  readonly #rules: ProfileRules;
  readonly #rankings: ProfileRankings;

  constructor(reading: ProfileReading, rules: ProfileRules) {
    this.sourceProfiles = reading.rows;
    this.#reading = reading;
    this.#rules = rules;
    this.#rankings = new ProfileRankings(reading.rows, rules);
  }

  get complete(): boolean {
    return this.#reading.complete;
  }

  get freshness(): readonly Freshness[] {
    return this.#reading.freshness;
  }

  get displayName(): string | null {
    const { givenName, familyName } = this;
    if (givenName !== null && familyName !== null) return `${givenName} ${familyName}`;
    // One of them alone is less than what a source shows.
    return this.#chosen('displayName') ?? givenName ?? familyName;
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
    return this.#rankings.contactPoints('emails').best?.value ?? null;
  }

  get primaryPhone(): string | null {
    return this.#rankings.contactPoints('phones').best?.value ?? null;
  }

  get emails(): readonly SourcedValue[] {
    return distinctValues(this.#rankings.contactPoints('emails'));
  }

  get phones(): readonly SourcedValue[] {
    return distinctValues(this.#rankings.contactPoints('phones'));
  }

  get addresses(): readonly Required<AddressValue>[] {
    return distinctValues(this.#rankings.addresses()).map(({ value }) => value);
  }

  get provenance(): readonly Provenance[] {
    return [
      ...this.#displayNameProvenance(),
      ...TEXTS.flatMap((attribute) => choice(attribute, this.#rankings.texts(attribute))),
      ...choice('primaryEmail', this.#rankings.contactPoints('emails')),
      ...choice('primaryPhone', this.#rankings.contactPoints('phones')),
      ...union('emails', this.#rankings.contactPoints('emails')),
      ...union('phones', this.#rankings.contactPoints('phones')),
      ...union('addresses', this.#rankings.addresses()),
    ];
  }

  get dataQuality(): DataQuality {
    return assessQuality(this.sourceProfiles, this.#rankings, this.#rules.normalisation);
  }

  /** A name that is put together comes from the record of its first part. */
  #displayNameProvenance(): Provenance[] {
    const whole = this.#rankings.texts('displayName');
    const [part] = (['givenName', 'familyName'] as const).flatMap((attribute) =>
      choice(attribute, this.#rankings.texts(attribute)),
    );
    const value = this.displayName;
    const isWhole = this.givenName === null || this.familyName === null;
    if (part === undefined || value === null || (isWhole && this.#chosen('displayName') !== null)) {
      return choice('displayName', whole);
    }
    const others = whole.ranked.filter(({ text }) => text !== value && text !== '');
    const alternatives = others.map(originOf);
    return [{ ...part, attribute: 'displayName', value, rule: 'composed', alternatives }];
  }

  #chosen(attribute: TextAttribute): string | null {
    return this.#rankings.texts(attribute).best?.value || null;
  }
}

function choice<T>(attribute: string, ranking: Ranking<T>): Provenance[] {
  const [best] = ranking.ranked;
  if (best === undefined || best.text === '') return [];
  const others = ranking.ranked.filter(({ text }) => text !== best.text && text !== '');
  return [{ attribute, ...originOf(best), rule: ranking.rule, alternatives: others.map(originOf) }];
}

function union<T>(attribute: string, ranking: Ranking<T>): Provenance[] {
  return distinctValues(ranking).map((one) => ({
    attribute,
    ...originOf(one),
    rule: 'union',
    alternatives: [],
  }));
}
