import { RequestError } from '../../errors/RequestError.js';
import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import { activeDecisions } from '../decisions/activeDecisions.js';
import { recordsOf } from '../decisions/recordsOf.js';
import { spans } from '../decisions/spans.js';
import type { IdentityStores } from '../IdentityStores.js';
import { probabilityOf } from '../matching/scoring/probabilityOf.js';
import { weightOf } from '../matching/scoring/weightOf.js';
import { latest } from '../toCustomer.js';
import type { Candidate } from './CandidateList.js';
import type { DuplicateFinder } from './DuplicateFinder.js';

type Stored = StoredCustomer<CustomerContent>;

/** A pair, and the customers of its two records. */
export interface FoundDuplicate {
  readonly candidate: Candidate;
  readonly customers: readonly [Stored, Stored];
}

/** Pairs from a place in the list on. */
export interface FoundDuplicates {
  readonly found: readonly FoundDuplicate[];
  /** Where to go on; undefined at the end of the list. */
  readonly next: Candidate | undefined;
  readonly isComplete: boolean;
}

const AT_ONCE = 50;
/** Pairs looked at for one page; those that people decided on are passed over once. */
const MOST_LOOKED_AT = 2_000;

/**
 * The likeliest pairs of different customers behind one, those aside on which people have decided.
 * What is in memory may be a moment old: each pair is held against the store before it is shown.
 */
export async function findDuplicates(
  stores: IdentityStores,
  finder: DuplicateFinder,
  behind: Candidate | undefined,
  leastWeight: number,
  limit: number,
): Promise<FoundDuplicates> {
  const { isComplete } = finder;
  const found: FoundDuplicate[] = [];
  let position = behind;
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
    const chunk = takeSome(finder, position, leastWeight);
    for (const one of await holdAgainstStore(stores, finder, chunk)) {
      found.push(one);
      if (found.length === limit) return { found, next: one.candidate, isComplete };
    }
    position = chunk.at(-1);
    if (chunk.length < AT_ONCE) return { found, next: undefined, isComplete };
  }
  return { found, next: position, isComplete };
}

/** Reads `minScore`; what has no bounds of its own has the finder's. */
export function leastWeightOf(minScore: number | null | undefined): number {
  if (minScore == null) return -Infinity;
  if (minScore >= 0 && minScore <= 1) return weightOf(minScore);
  const message = `duplicateCandidates(minScore:) expects a number from 0 to 1, got ${minScore}.`;
  throw new RequestError('BAD_USER_INPUT', message);
}

function takeSome(
  finder: DuplicateFinder,
  position: Candidate | undefined,
  leastWeight: number,
): Candidate[] {
  const some: Candidate[] = [];
  for (const candidate of finder.behind(position)) {
    if (candidate.weight < leastWeight || some.length === AT_ONCE) break;
    some.push(candidate);
  }
  return some;
}

async function holdAgainstStore(
  { customers, decisions }: IdentityStores,
  finder: DuplicateFinder,
  candidates: readonly Candidate[],
): Promise<FoundDuplicate[]> {
  if (candidates.length === 0) return [];
  const stored = await customers.byRecordKeys(candidates.flatMap(({ a, b }) => [a, b]));
  const owners = new Map<string, Stored[]>();
  for (const one of stored) {
    for (const key of one.recordKeys) owners.set(key, [...(owners.get(key) ?? []), one]);
  }
  const ownerOf = (key: string) => latest(owners.get(key) ?? []);
  const decided = activeDecisions(
    await decisions.byRecordKeys(stored.flatMap(({ recordKeys }) => recordKeys)),
  ).filter(({ kind }) => kind !== 'MERGE');
  return candidates.flatMap((candidate): FoundDuplicate[] => {
    const [first, second] = [ownerOf(candidate.a), ownerOf(candidate.b)];
    if (first === undefined || second === undefined) return [];
    const pair = [first, second] as const;
    if (first.id !== second.id && !decided.some((one) => spans(one, pair))) {
      return [{ candidate, customers: pair }];
    }
    finder.hide(candidate);
    return [];
  });
}

/** Match probability of a pair. */
export function scoreOf({ weight }: Candidate): number {
  return probabilityOf(weight);
}

/** The records of a pair by name, in the order of the pair. */
export function namesOf(
  { candidate, customers }: FoundDuplicate,
  { hasher }: IdentityStores,
): readonly { readonly source: string; readonly recordId: string }[] {
  return [candidate.a, candidate.b].flatMap((key, place) => {
    const records = recordsOf((customers[place] as Stored).content, hasher);
    return records.find((one) => one.key === key) ?? [];
  });
}
