import type { ProfileRow } from '../dataset/ProfileRow.js';
import { RequestError } from '../errors/RequestError.js';
import type { Customer } from '../identity/Customer.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import { foldFreshness, freshnessOf, isComplete } from '../reading/Freshness.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { Slice } from '../sources/Slice.js';
import { SourceError } from '../sources/SourceError.js';
import { CustomerPage } from './CustomerPage.js';
import type { CustomerSearch } from './CustomerSearch.js';
import { searchText } from './searchText.js';

/** What a search works with. */
export interface SearchContext {
  readonly identity: IdentityOfRequest;
  readonly sources: readonly GuardedSource[];
  readonly scope: RequestScope;
  readonly identifierTypes: readonly string[];
  readonly cursors: TokenSealer;
}

const MIN_LENGTH = 2;
const MAX_LENGTH = 200;
/** People that a search shows: whoever needs more refines the text. */
const MAX_PEOPLE = 100;

/** Finds people: first those whose identifiers equal the text, then by source and record. */
export async function searchCustomers(
  text: string,
  first: number,
  after: string | null,
  context: SearchContext,
): Promise<CustomerSearch> {
  const sought = searchText(text);
  if (sought.length < MIN_LENGTH || sought.length > MAX_LENGTH) {
    const range = `${MIN_LENGTH} to ${MAX_LENGTH} characters`;
    const message = `searchCustomers(text:) expects ${range}, got ${sought.length}.`;
    throw new RequestError('BAD_USER_INPUT', message);
  }
  const { cursors, scope } = context;
  const place = `${scope.tenant} Query.searchCustomers ${sought}`;
  const from = after === null ? 0 : openOffset(cursors.open(after, place));
  const { people, freshness } = await findPeople(sought, context);
  const page = people.slice(from, from + first);
  const offsets = new Map(page.map(({ id }, index) => [id, from + index + 1]));
  const { nodes, edges, pageInfo } = new CustomerPage(
    page,
    people.length > from + first,
    after,
    ({ id }) => cursors.seal(String(offsets.get(id)), place),
  );
  const nobodyAnswered =
    freshness.length > 0 &&
    freshness.every(({ state }) => state === 'UNAVAILABLE' || state === 'DENIED');
  const isUnknown = people.length === 0 && nobodyAnswered;
  return {
    nodes: isUnknown ? null : nodes,
    edges: isUnknown ? null : edges,
    pageInfo,
    complete: isComplete(freshness),
    freshness,
  };
}

async function findPeople(sought: string, context: SearchContext) {
  const { identity, sources, scope, identifierTypes } = context;
  const able = sources.filter(({ canSearch }) => canSearch);
  const [exact, answers] = await Promise.all([
    identity.byAnyIdentifier(sought, identifierTypes, MAX_PEOPLE),
    Promise.all(
      able.map(
        (source) =>
          scope.denial?.(source.name, 'profiles') ?? source.search(sought, MAX_PEOPLE, scope),
      ),
    ),
  ]);
  const found = await identity.ofProfiles(answers.flatMap(livingProfiles));
  const people = new Map<string, Customer>();
  for (const customer of [...exact, ...found]) {
    if (customer !== null && !people.has(customer.id)) people.set(customer.id, customer);
  }
  const fetchedAt = new Date();
  const freshness = foldFreshness(
    answers.map((outcome, index) => freshnessOf(able[index]?.name ?? '', { outcome, fetchedAt })),
  );
  return { people: [...people.values()].slice(0, MAX_PEOPLE), freshness };
}

function livingProfiles(answer: Slice | SourceError): ProfileRow[] {
  if (answer instanceof SourceError) return [];
  const rows = answer.rows as readonly ProfileRow[];
  return rows.filter(({ deleted, mergedInto }) => !deleted && !mergedInto);
}

function openOffset(text: string | undefined): number {
  if (text !== undefined) return Number(text);
  const message = 'searchCustomers(after:) expects a cursor of a search for this text.';
  throw new RequestError('BAD_CURSOR', message);
}
