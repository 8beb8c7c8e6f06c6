import { RequestError } from '../../errors/RequestError.js';
import type { PageInfo } from '../../generated/resolvers.js';
import type { TokenSealer } from '../../lib/crypto/TokenSealer.js';
import type { Customer } from '../Customer.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { MatcherPhase } from '../matcher/Matcher.js';
import { toCustomer } from '../toCustomer.js';
import { CandidateIds } from './CandidateIds.js';
import type { Candidate } from './CandidateList.js';
import type { DuplicateFinder } from './DuplicateFinder.js';
import {
  type FoundDuplicate,
  findDuplicates,
  leastWeightOf,
  namesOf,
  scoreOf,
} from './findDuplicates.js';
import { type Step, waterfallOf } from './waterfallOf.js';

/** Two records that may be one person, in the shape of the GraphQL type. */
export interface DuplicateCandidate {
  readonly id: string;
  readonly score: number;
  readonly records: readonly {
    readonly source: string;
    readonly recordId: string;
    readonly customer: Customer;
  }[];
  readonly evidence: readonly Step[];
}

/** A page of them, in the shape of the connection type. */
export interface DuplicatePage {
  readonly nodes: readonly DuplicateCandidate[] | null;
  readonly edges: readonly { readonly node: DuplicateCandidate; readonly cursor: string }[] | null;
  readonly pageInfo: PageInfo;
  readonly complete: boolean;
  readonly matching: MatcherPhase;
}

/** What a client asks for. */
export interface DuplicatesAsked {
  readonly first: number;
  readonly after: string | null;
  readonly minScore: number | null | undefined;
}

/** Pairs that may be one person; unknown, rather than none, while they cannot be told. */
export async function duplicatePage(
  stores: IdentityStores,
  sealer: TokenSealer,
  { first, after, minScore }: DuplicatesAsked,
): Promise<DuplicatePage> {
  const context = `${stores.tenant} Query.duplicateCandidates ${minScore ?? ''}`;
  const leastWeight = leastWeightOf(minScore);
  const behind = after === null ? undefined : openPosition(sealer.open(after, context));
  const finder = await stores.matcher.current();
  if (finder === undefined) return unknownPage(after, stores.matcher.phase);
  const { found, next, isComplete } = await findDuplicates(
    stores,
    finder,
    behind,
    leastWeight,
    first + 1,
  );
  const ids = new CandidateIds(sealer, stores.tenant);
  const edges = found.slice(0, first).map((one) => ({
    node: toNode(one, stores, finder, ids),
    cursor: sealPosition(one.candidate, sealer, context),
  }));
  const isLast = next === undefined && found.length <= first;
  const goOn =
    found.length > first ? edges.at(-1)?.cursor : next && sealPosition(next, sealer, context);
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: !isLast,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: (isLast ? edges.at(-1)?.cursor : goOn) ?? null,
    },
    complete: isComplete,
    matching: 'READY',
  };
}

function unknownPage(after: string | null, matching: MatcherPhase): DuplicatePage {
  return {
    nodes: null,
    edges: null,
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: after !== null,
      startCursor: null,
      endCursor: null,
    },
    complete: false,
    matching,
  };
}

function toNode(
  found: FoundDuplicate,
  stores: IdentityStores,
  finder: DuplicateFinder,
  ids: CandidateIds,
): DuplicateCandidate {
  return {
    id: ids.seal(found.candidate),
    score: scoreOf(found.candidate),
    records: namesOf(found, stores).map(({ source, recordId }, place) => ({
      source,
      recordId,
      customer: toCustomer(found.customers[place] as FoundDuplicate['customers'][0]),
    })),
    evidence: waterfallOf(finder.explain(found.candidate)),
  };
}

function sealPosition({ weight, a, b }: Candidate, sealer: TokenSealer, context: string): string {
  return sealer.seal(JSON.stringify([weight, a, b]), context);
}

function openPosition(text: string | undefined): Candidate {
  if (text === undefined) {
    const message = 'duplicateCandidates(after:) expects a cursor of this list.';
    throw new RequestError('BAD_CURSOR', message);
  }
  const [weight, a, b] = JSON.parse(text) as [number, string, string];
  return { weight, a, b };
}
