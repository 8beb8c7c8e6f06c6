import { isDateSlip } from '../../attributes/isDateSlip.js';
import type { IdentityRecord } from '../../IdentityRecord.js';
import { isPlaceholder } from '../../identifiers/isPlaceholder.js';
import { isRoleMailbox } from '../../identifiers/isRoleMailbox.js';
import { firstWord } from '../../names/firstWord.js';
import { mayBeCouple } from '../../names/mayBeCouple.js';
import { nameKey } from '../../names/nameKey.js';
import { namesConflict } from '../../names/namesConflict.js';
import type { PersonName } from '../../names/PersonName.js';
import { comparedValue } from '../../rules/comparedValue.js';
import type { LinkRules } from '../LinkRules.js';

/** What stands against two clusters being one. */
export interface Objection {
  readonly is: 'contradiction' | 'capReached';
  /** The attribute or the cap. */
  readonly about: string;
}

/** What is known of the records of one cluster, as far as it can stand against another. */
export class ClusterFacts {
  merges = 0;
  readonly #names = new Map<string, PersonName>();
  readonly #birthDates = new Set<string>();
  /** Values by identifier type; those of membership numbers by programme. */
  readonly #values = new Map<string, Set<string>>();

  constructor({ name, attributes, identifiers, mergedInto }: IdentityRecord) {
    // What a source merged into another record says nothing any more, and taking it in is no merge.
    if (mergedInto !== null) {
      this.merges = -1;
      return;
    }
    if (name !== null) this.#names.set(nameKey(name), name);
    if (attributes.birthDate !== null) this.#birthDates.add(attributes.birthDate);
    for (const { type, value } of identifiers) this.#valuesOf(seriesOf(type, value)).add(value);
  }

  /** Why these two cannot be one person; undefined where they can. */
  objectionTo(other: ClusterFacts, rules: LinkRules): Objection | undefined {
    if (haveOtherDays(this.#birthDates, other.#birthDates)) {
      return { is: 'contradiction', about: 'birthDate' };
    }
    const tooMany = this.#tooManyValues(other, rules);
    if (tooMany !== undefined) return tooMany;
    if (this.#conflicts(other) || this.#isCoupleOf(other))
      return { is: 'contradiction', about: 'name' };
    return this.#tooLarge(other, rules);
  }

  /** The limit of values, merges or identifiers that these two would exceed as one. */
  limitReachedWith(other: ClusterFacts, rules: LinkRules): Objection | undefined {
    return this.#tooManyValues(other, rules) ?? this.#tooLarge(other, rules);
  }

  /** Whether both hold values of every one of some types, and share none. */
  differsInAll(other: ClusterFacts, types: readonly string[]): boolean {
    return types.every((type) => {
      const [own, others] = [this.#reaching(type), other.#reaching(type)];
      return own.size > 0 && others.size > 0 && ![...own].some((value) => others.has(value));
    });
  }

  /** Takes in what is known of another cluster. */
  take(other: ClusterFacts): void {
    this.merges += other.merges + 1;
    for (const [key, name] of other.#names) this.#names.set(key, name);
    for (const date of other.#birthDates) this.#birthDates.add(date);
    for (const [series, values] of other.#values) {
      const own = this.#valuesOf(series);
      for (const value of values) own.add(value);
    }
  }

  #tooManyValues(other: ClusterFacts, rules: LinkRules): Objection | undefined {
    for (const [series, values] of other.#values) {
      const type = series.split('\n')[0] as string;
      const limit = rules.valuesPerCustomer(type);
      const own = this.#values.get(series);
      if (limit === undefined || own === undefined || !exceeds(own, values, limit)) continue;
      return { is: limit === 1 ? 'contradiction' : 'capReached', about: type };
    }
    return undefined;
  }

  #tooLarge(other: ClusterFacts, rules: LinkRules): Objection | undefined {
    if (this.merges + other.merges >= rules.mergesPerCustomer) {
      return { is: 'capReached', about: 'merges' };
    }
    return this.#size() + other.#size() > rules.identifiersPerCustomer
      ? { is: 'capReached', about: 'identifiers' }
      : undefined;
  }

  #conflicts(other: ClusterFacts): boolean {
    for (const [key, name] of other.#names) {
      if (this.#names.has(key)) continue;
      for (const own of this.#names.values()) if (namesConflict(own, name)) return true;
    }
    return false;
  }

  /** Whether one may be the other's wife, and has a telephone of her own. */
  #isCoupleOf(other: ClusterFacts): boolean {
    const mayBe = [...other.#names.values()].some(({ given }) =>
      [...this.#names.values()].some((own) => mayBeCouple(firstWord(own.given), firstWord(given))),
    );
    return mayBe && this.differsInAll(other, ['PHONE']);
  }

  #size(): number {
    let size = 0;
    for (const values of this.#values.values()) size += values.size;
    return size;
  }

  /** The values of a type that reach one person, in the form that is compared. */
  #reaching(type: string): Set<string> {
    const values = [...(this.#values.get(type) ?? [])].filter(
      (value) => !isPlaceholder(type, value) && !isRoleMailbox(type, value),
    );
    return new Set(values.map((value) => comparedValue(type, value)));
  }

  #valuesOf(series: string): Set<string> {
    let values = this.#values.get(series);
    if (values === undefined) {
      values = new Set();
      this.#values.set(series, values);
    }
    return values;
  }
}

/** Membership numbers of two programmes stand side by side; the letters before them tell which. */
function seriesOf(type: string, value: string): string {
  return type === 'LOYALTY_NUMBER' ? `${type}\n${/^\p{L}*/u.exec(value)?.[0]}` : type;
}

/** Whether either was born on a day that is none of the other's, not by a slip of the pen either. */
function haveOtherDays(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (!exceeds(a, b, 1)) return false;
  return !isNearTo(a, b) && !isNearTo(b, a);
}

function isNearTo(days: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...days].every(
    (day) => others.has(day) || [...others].some((other) => isDateSlip(day, other)),
  );
}

/** Whether there are more values together than may be, and than either has by itself. */
function exceeds(a: ReadonlySet<string>, b: ReadonlySet<string>, limit: number): boolean {
  let together = a.size;
  for (const value of b) if (!a.has(value)) together += 1;
  return together > Math.max(limit, a.size, b.size);
}
