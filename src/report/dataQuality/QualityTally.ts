import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { Profile } from '../../profile/Profile.js';

/** How good the values of one attribute are in one source, in the shape of the GraphQL type. */
export interface AttributeQuality {
  readonly source: string;
  readonly attribute: string;
  records: number;
  filled: number;
  invalid: number;
  conflicting: number;
}

const TEXTS = ['displayName', 'givenName', 'familyName', 'birthDate', 'language'] as const;
const LISTS = { EMAIL: 'emails', PHONE: 'phones' } as const;

/** Counts how good values are, per source and attribute. */
export class QualityTally {
  readonly #entries = new Map<string, AttributeQuality>();
  customers = 0;
  /** Customers of whom sources say different things, per attribute. */
  readonly conflicts = new Map<string, number>();

  /** Counts one customer in. */
  add(profile: Profile): void {
    this.customers += 1;
    for (const row of profile.sourceProfiles) this.#addRecord(row);
    const { conflicts, invalidValues } = profile.dataQuality;
    const seen = new Set<string>();
    for (const { source, attribute, recordId } of invalidValues) {
      const name = `${source} ${attribute} ${recordId}`;
      if (seen.has(name)) continue;
      seen.add(name);
      this.#entry(source, attribute).invalid += 1;
    }
    for (const { attribute, values } of conflicts) {
      this.conflicts.set(attribute, (this.conflicts.get(attribute) ?? 0) + 1);
      for (const { source } of values.slice(1)) this.#entry(source, attribute).conflicting += 1;
    }
  }

  /** The entries, by source in the order given and by attribute. */
  list(sources: readonly string[]): AttributeQuality[] {
    const place = ({ source }: AttributeQuality) => sources.indexOf(source);
    return [...this.#entries.values()].sort(
      (a, b) => place(a) - place(b) || (a.attribute < b.attribute ? -1 : 1),
    );
  }

  #addRecord(row: ProfileRow): void {
    const unreadable = new Set(row.unreadable?.map(({ field }) => field.split('.')[0]));
    for (const attribute of TEXTS) {
      const text = row[attribute];
      if (text === undefined) continue;
      this.#count(row.source, attribute, text !== null && text.trim() !== '', unreadable);
    }
    if (row.addresses !== undefined) {
      this.#count(row.source, 'addresses', (row.addresses?.length ?? 0) > 0, unreadable);
    }
    for (const [type, attribute] of Object.entries(LISTS)) {
      const isFilled = row.identifiers?.some((one) => one.type === type) ?? false;
      this.#count(row.source, attribute, isFilled, unreadable);
    }
  }

  #count(
    source: string,
    attribute: string,
    isFilled: boolean,
    unreadable: ReadonlySet<string | undefined>,
  ): void {
    const entry = this.#entry(source, attribute);
    entry.records += 1;
    if (isFilled || unreadable.has(attribute)) entry.filled += 1;
  }

  #entry(source: string, attribute: string): AttributeQuality {
    const name = `${source} ${attribute}`;
    const known = this.#entries.get(name);
    if (known !== undefined) return known;
    const counts = { records: 0, filled: 0, invalid: 0, conflicting: 0 };
    const entry = { source, attribute, ...counts };
    this.#entries.set(name, entry);
    return entry;
  }
}
