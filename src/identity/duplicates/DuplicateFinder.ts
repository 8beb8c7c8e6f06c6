import type { IdentityRecord } from '../IdentityRecord.js';
import { toMatchRecord } from '../matcher/toMatchRecord.js';
import { MatchIndex } from '../matching/index/MatchIndex.js';
import type { MatchModel } from '../matching/MatchModel.js';
import type { PairScore } from '../matching/scoring/PairScore.js';
import { type Candidate, CandidateList, compareCandidates } from './CandidateList.js';

/** A customer and the records that it has now; none where it is gone. */
export interface Owner {
  readonly id: string;
  readonly recordKeys: readonly string[];
}

/** Pairs that are kept to be suggested; of more, the likeliest. */
const MOST_PAIRS = 50_000;

/**
 * The records of one tenant in memory, by their match features, and the pairs of different customers
 * that may be one person.
 */
export class DuplicateFinder {
  readonly #leastWeight: number;
  readonly #index: MatchIndex;
  readonly #pairs = new CandidateList(MOST_PAIRS);
  readonly #ownerOf = new Map<string, string>();
  readonly #recordsOf = new Map<string, readonly string[]>();
  /** Records whose owner is not known yet. */
  readonly #unowned = new Set<string>();
  /** Records for which too many were alike to be all looked at. */
  readonly #cut = new Set<string>();
  #review = new Map<string, readonly string[]>();

  constructor(model: MatchModel, leastWeight: number) {
    this.#index = new MatchIndex(model);
    this.#leastWeight = leastWeight;
  }

  /** Whether all pairs are known: none had to be left out, nor not looked at. */
  get isComplete(): boolean {
    return !this.#pairs.isCut && this.#cut.size === 0;
  }

  get size(): number {
    return this.#ownerOf.size;
  }

  get records(): Iterable<string> {
    return this.#ownerOf.keys();
  }

  /** Takes in which records customers have now, and what these say; answers the records concerned. */
  take(owners: readonly Owner[], records: readonly IdentityRecord[]): Set<string> {
    const concerned = new Set<string>();
    for (const { id, recordKeys } of owners) {
      for (const key of this.#recordsOf.get(id) ?? []) {
        concerned.add(key);
        if (this.#ownerOf.get(key) === id) this.#ownerOf.delete(key);
      }
      if (recordKeys.length === 0) this.#recordsOf.delete(id);
      else this.#recordsOf.set(id, recordKeys);
      for (const key of recordKeys) {
        concerned.add(key);
        this.#ownerOf.set(key, id);
      }
    }
    const said = new Map(records.map((record) => [record.key, record]));
    for (const key of concerned) {
      const record = said.get(key);
      if (record?.mergedInto === null) this.#index.replace(toMatchRecord(record));
      else if (record !== undefined || !this.#ownerOf.has(key)) this.#erase(key);
    }
    this.#dropUnowned();
    return concerned;
  }

  /** Takes in records whose customer is only being found. */
  note(records: readonly IdentityRecord[]): void {
    for (const record of records) {
      if (record.mergedInto !== null) continue;
      this.#index.replace(toMatchRecord(record));
      if (!this.#ownerOf.has(record.key)) this.#unowned.add(record.key);
    }
  }

  /** Pairs that are to be looked at by people whatever their weight. */
  review(pairs: readonly (readonly [string, string])[]): void {
    const former = this.#review;
    const others = new Map<string, string[]>();
    for (const [a, b] of pairs) {
      others.set(a, [...(others.get(a) ?? []), b]);
      others.set(b, [...(others.get(b) ?? []), a]);
    }
    this.#review = others;
    for (const key of new Set([...former.keys(), ...others.keys()])) this.compare(key);
  }

  /** Finds anew the pairs that a record is in. */
  compare(key: string): void {
    for (const pair of this.#pairs.of(key)) this.#pairs.remove(pair);
    this.#cut.delete(key);
    const owner = this.#ownerOf.get(key);
    if (owner === undefined || !this.#index.has(key)) return;
    const { found, cut } = this.#index.matchesOf(key, this.#leastWeight);
    if (cut > 0) this.#cut.add(key);
    const others = new Set([...found.map((match) => match.key), ...(this.#review.get(key) ?? [])]);
    for (const other of others) {
      const isOfAnother = (this.#ownerOf.get(other) ?? owner) !== owner;
      if (isOfAnother && this.#index.has(other)) this.#pairs.put(this.#weigh(key, other));
    }
  }

  /** The records that a record is one person with at a weight, by the model alone, the best first. */
  alike(key: string, leastWeight: number): string[] {
    if (!this.#index.has(key)) return [];
    return this.#index.matchesOf(key, leastWeight).found.map((match) => match.key);
  }

  /** The best pair of each two customers, the likeliest first, behind a pair. */
  *behind(position: Candidate | undefined): Iterable<Candidate> {
    for (const pair of this.#pairs.behind(position)) if (this.#isBest(pair)) yield pair;
  }

  /** Leaves a pair out until something changes about one of its records. */
  hide(pair: Candidate): void {
    this.#pairs.remove(pair);
  }

  explain({ a, b }: Candidate): PairScore | undefined {
    return this.#index.has(a) && this.#index.has(b) ? this.#index.explain(a, b) : undefined;
  }

  /** Always weighed in one order, so that a pair has one weight from whichever side it is found. */
  #weigh(one: string, other: string): Candidate {
    const [a, b] = one < other ? [one, other] : [other, one];
    return { a, b, weight: this.#index.weigh(a, b) };
  }

  #isBest(pair: Candidate): boolean {
    const other = this.#ownerOf.get(pair.b);
    const records = this.#recordsOf.get(this.#ownerOf.get(pair.a) ?? '') ?? [];
    return records.every((key) =>
      this.#pairs
        .of(key)
        .every(
          (one) =>
            this.#ownerOf.get(one.a === key ? one.b : one.a) !== other ||
            compareCandidates(pair, one) <= 0,
        ),
    );
  }

  #erase(key: string): void {
    this.#index.remove(key);
    this.#cut.delete(key);
    for (const pair of this.#pairs.of(key)) this.#pairs.remove(pair);
  }

  #dropUnowned(): void {
    for (const key of this.#unowned) if (!this.#ownerOf.has(key)) this.#erase(key);
    this.#unowned.clear();
  }
}
