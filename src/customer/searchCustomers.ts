import type { ProfileRow } from '../dataset/ProfileRow.js';
import { RequestError } from '../errors/RequestError.js';
import type { Customer } from '../identity/Customer.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import { type Freshness, foldFreshness, freshnessOf, isComplete } from '../reading/Freshness.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { SourceError } from '../sources/SourceError.js';
import type { CustomerSearch } from './CustomerSearch.js';

const MIN_LENGTH = 2;
const MAX_LENGTH = 200;

/** Finds people: first those whose identifiers equal the text, then by source and record. */
export async function searchCustomers(
  identity: IdentityOfRequest,
  sources: readonly GuardedSource[],
  scope: RequestScope,
  identifierTypes: readonly string[],
  text: string,
  first: number,
): Promise<CustomerSearch> {
  const sought = text.trim();
  if (sought.length < MIN_LENGTH || sought.length > MAX_LENGTH) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `searchCustomers(text:) expects ${MIN_LENGTH} to ${MAX_LENGTH} characters, got ${sought.length}.`,
    );
  }
  const able = sources.filter(({ canSearch }) => canSearch);
  const [exact, answers] = await Promise.all([
    identity.byAnyIdentifier(sought, identifierTypes, first),
    Promise.all(able.map((source) => source.search(sought, first, scope))),
  ]);
  const rows = answers
    .flatMap((answer) => (answer instanceof SourceError ? [] : (answer.rows as ProfileRow[])))
    .filter(({ deleted, mergedInto }) => !deleted && !mergedInto);
  const found = await identity.ofProfiles(rows);
  const people = new Map<string, Customer>();
  for (const customer of [...exact, ...found]) {
    if (customer !== null && !people.has(customer.id)) people.set(customer.id, customer);
  }
  const fetchedAt = new Date();
  const freshness = foldFreshness(
    answers.map((outcome, index) => freshnessOf(able[index]?.name ?? '', { outcome, fetchedAt })),
  );
  const isUnknown =
    people.size === 0 && able.length > 0 && freshness.every(({ fetchedAt: at }) => at === null);
  return toSearch(isUnknown ? null : [...people.values()], first, freshness);
}

function toSearch(
  people: readonly Customer[] | null,
  first: number,
  freshness: readonly Freshness[],
): CustomerSearch {
  const nodes = people?.slice(0, first) ?? null;
  return {
    nodes,
    edges: nodes?.map((node) => ({ node, cursor: node.id })) ?? null,
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: nodes?.[0]?.id ?? null,
      endCursor: nodes?.at(-1)?.id ?? null,
    },
    complete: isComplete(freshness),
    freshness,
  };
}
