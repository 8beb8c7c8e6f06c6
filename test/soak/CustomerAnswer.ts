import { interactionLists } from '../support/interactionLists.js';

/** A row, as it is compared. */
export interface AnswerRow {
  readonly id: string;
  readonly source: string;
}

/** A list of rows, with what is said of it. */
export interface AnswerList {
  readonly nodes: readonly AnswerRow[] | null;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly complete: boolean;
  readonly freshness: readonly { readonly source: string; readonly state: string }[];
}

/** What is told of one customer. */
export interface CustomerAnswer {
  readonly id: string;
  readonly profile: {
    readonly displayName: string | null;
    readonly complete: boolean;
    readonly freshness: AnswerList['freshness'];
  };
  readonly lists: ReadonlyMap<string, AnswerList>;
}

const LIST = `{
  nodes { id source occurredAt channel direction summary }
  pageInfo { hasNextPage }
  complete
  freshness { source state }
}`;

/** Asks for a customer and all that is known. */
export const QUESTION = `query Soak($id: ID!) {
  customer(by: { id: $id }) {
    id
    profile { displayName complete freshness { source state } }
    ${interactionLists.map((name) => `${name}(first: 100) ${LIST}`).join('\n')}
    timeline(first: 20) ${LIST}
  }
}`;

/** Reads what came. */
export function readCustomer(customer: Record<string, unknown>): CustomerAnswer {
  const { id, profile, ...lists } = customer;
  return {
    id: id as string,
    profile: profile as CustomerAnswer['profile'],
    lists: new Map(Object.entries(lists) as [string, AnswerList][]),
  };
}
