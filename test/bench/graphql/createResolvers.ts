import { accountsOf } from '../answers/accountsOf.js';
import { chooseNames } from '../answers/chooseNames.js';
import { mergeNewest } from '../answers/mergeNewest.js';
import type { Order } from '../answers/Order.js';
import type { Person } from '../people/Person.js';
import { pageOf } from '../people/pageOf.js';
import type { ReadNewest, Reads } from './Reads.js';

interface Page {
  readonly first: number;
  readonly after?: string | null;
}

/** The resolvers of all servers that have some: each reads for its own parent, record by record. */
export function createResolvers<Context>(
  everybody: readonly Person[],
  readsOf: (context: Context) => Reads,
) {
  const byId = new Map(everybody.map((person) => [person.id, person]));
  const listOf =
    <T>(
      readersOf: (reads: Reads) => Readonly<Record<string, ReadNewest<T>>>,
      timeOf: (row: T) => string,
    ) =>
    async ({ records }: Person, { first }: Page, context: Context) => {
      const lists = await Promise.all(
        Object.entries(readersOf(readsOf(context))).flatMap(([silo, read]) =>
          [...(records[silo] ?? [])].sort().map((id) => read(id, first)),
        ),
      );
      return { nodes: mergeNewest(lists, first, timeOf), complete: true };
    };
  const occurredAt = (row: { readonly occurredAt: string }) => row.occurredAt;
  return {
    Query: {
      customer: (_: unknown, { by }: { by: { id: string } }) => byId.get(by.id) ?? null,
      customers: (_: unknown, { first, after }: Page) => {
        const { people, pageInfo } = pageOf(everybody, first, after);
        return { nodes: people, pageInfo };
      },
    },
    Customer: {
      profile: async ({ records }: Person, _: unknown, context: Context) => {
        const cards = await Promise.all(
          Object.entries(readsOf(context).cards).map(async ([silo, read]) =>
            (await Promise.all((records[silo] ?? []).map((id) => read(id)))).flat(),
          ),
        );
        return chooseNames(cards);
      },
      orders: listOf(({ orders }) => orders, occurredAt),
      tickets: listOf(
        ({ tickets }) => tickets,
        ({ openedAt }) => openedAt,
      ),
      messages: listOf(({ messages }) => messages, occurredAt),
      events: listOf(({ events }) => events, occurredAt),
      timeline: async ({ records }: Person, { first }: Page, context: Context) => {
        const lists = await Promise.all(
          readsOf(context).timeline.flatMap(({ silo, read }) =>
            [...(records[silo] ?? [])].sort().map((id) => read(id, first)),
          ),
        );
        return { nodes: mergeNewest(lists, first, occurredAt), complete: true };
      },
      loyaltyAccounts: async (person: Person, { first }: Page, context: Context) => {
        const { loyaltyNumbers } = person;
        const cards =
          loyaltyNumbers.length === 0 ? [] : await readsOf(context).clubCards(loyaltyNumbers);
        return { nodes: accountsOf(person, new Map(cards), first), complete: true };
      },
    },
    Order: {
      lines: ({ id, source }: Order, _: unknown, context: Context) =>
        readsOf(context).lines[source](id.slice(source.length + 1)),
    },
  };
}
