/** Two records that may be one person, by their keys; `a` is the smaller. */
export interface Candidate {
  readonly a: string;
  readonly b: string;
  /** log2 of the odds that they are. */
  readonly weight: number;
}

/** Pairs of records, the best first, found by either record; beyond `most` the weakest are left out. */
export class CandidateList {
  /** Whether pairs were left out. */
  isCut = false;
  readonly #most: number;
  readonly #ordered: Candidate[] = [];
  readonly #byRecord = new Map<string, Map<string, Candidate>>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#ordered.length;
  }

  put(candidate: Candidate): void {
    const known = this.#byRecord.get(candidate.a)?.get(candidate.b);
    if (known !== undefined) this.remove(known);
    this.#ordered.splice(this.#placeOf(candidate), 0, candidate);
    this.#note(candidate.a, candidate.b, candidate);
    this.#note(candidate.b, candidate.a, candidate);
    const last = this.#ordered.at(-1);
    if (this.#ordered.length <= this.#most || last === undefined) return;
    this.remove(last);
    this.isCut = true;
  }

  remove(candidate: Candidate): void {
    const place = this.#placeOf(candidate);
    const found = this.#ordered[place];
    if (found === undefined || compareCandidates(found, candidate) !== 0) return;
    this.#ordered.splice(place, 1);
    this.#forget(candidate.a, candidate.b);
    this.#forget(candidate.b, candidate.a);
  }

  /** The pairs that a record is in. */
  of(key: string): Candidate[] {
    return [...(this.#byRecord.get(key)?.values() ?? [])];
  }

  /** The pairs behind one, which need not be in the list any more; all of them where there is none. */
  *behind(position: Candidate | undefined): Iterable<Candidate> {
    let place = position === undefined ? 0 : this.#placeOf(position);
    const first = this.#ordered[place];
    if (first !== undefined && position && compareCandidates(first, position) === 0) place += 1;
    for (; place < this.#ordered.length; place++) yield this.#ordered[place] as Candidate;
  }

  /** Where a pair stands, or would. */
  #placeOf(candidate: Candidate): number {
    let [from, to] = [0, this.#ordered.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const isBefore = compareCandidates(this.#ordered[middle] as Candidate, candidate) < 0;
      if (isBefore) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #note(key: string, other: string, candidate: Candidate): void {
    const known = this.#byRecord.get(key);
    if (known === undefined) this.#byRecord.set(key, new Map([[other, candidate]]));
    else known.set(other, candidate);
  }

  #forget(key: string, other: string): void {
    const known = this.#byRecord.get(key);
    known?.delete(other);
    if (known?.size === 0) this.#byRecord.delete(key);
  }
}

/** The likeliest first; of equals, in the order of their keys. */
export function compareCandidates(x: Candidate, y: Candidate): number {
  if (x.weight !== y.weight) return x.weight > y.weight ? -1 : 1;
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  return x.b === y.b ? 0 : x.b < y.b ? -1 : 1;
}
