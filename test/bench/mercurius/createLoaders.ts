import { accountsOf } from '../answers/accountsOf.js';
import { chooseNames } from '../answers/chooseNames.js';
import { mergeNewest } from '../answers/mergeNewest.js';
import type { Order } from '../answers/Order.js';
import type { Reads } from '../graphql/Reads.js';
import { readInBatches } from '../graphql/readInBatches.js';
import type { Person } from '../people/Person.js';
import type { SiloClients } from '../silos/openSiloClients.js';

/** What a loader of mercurius is called with: every parent of a field at once. */
interface Query<Parent> {
  readonly obj: Parent;
  readonly params: { readonly first: number };
}

type Loader<Parent> = (queries: readonly Query<Parent>[]) => Promise<unknown[]>;
type ListName = 'orders' | 'tickets' | 'messages' | 'events';

const occurredAt = (row: { readonly occurredAt: string }) => row.occurredAt;

/** The loaders of mercurius: each is called once for all parents, and reads in batches. */
export function createLoaders(clients: SiloClients) {
  const forAll =
    <Parent>(load: (query: Query<Parent>, reads: Reads) => Promise<unknown>): Loader<Parent> =>
    (queries) => {
      const reads = readInBatches(clients);
      return Promise.all(queries.map((query) => load(query, reads)));
    };
  const listOf = (name: ListName, timeOf: (row: never) => string) =>
    forAll<Person>(async ({ obj: { records }, params: { first } }, reads) => {
      const readers = reads[name] as Readonly<
        Record<string, (id: string, count: number) => Promise<readonly never[]>>
      >;
      const lists = await Promise.all(
        Object.entries(readers).flatMap(([silo, read]) =>
          [...(records[silo] ?? [])].sort().map((id) => read(id, first)),
        ),
      );
      return { nodes: mergeNewest(lists, first, timeOf), complete: true };
    });
  return {
    Customer: {
      profile: forAll<Person>(async ({ obj: { records } }, reads) => {
        const cards = await Promise.all(
          Object.entries(reads.cards).map(async ([silo, read]) =>
            (await Promise.all((records[silo] ?? []).map((id) => read(id)))).flat(),
          ),
        );
        return chooseNames(cards);
      }),
      orders: listOf('orders', occurredAt),
      tickets: listOf('tickets', ({ openedAt }: { openedAt: string }) => openedAt),
      messages: listOf('messages', occurredAt),
      events: listOf('events', occurredAt),
      timeline: forAll<Person>(async ({ obj: { records }, params: { first } }, reads) => {
        const lists = await Promise.all(
          reads.timeline.flatMap(({ silo, read }) =>
            [...(records[silo] ?? [])].sort().map((id) => read(id, first)),
          ),
        );
        return { nodes: mergeNewest(lists, first, occurredAt), complete: true };
      }),
      loyaltyAccounts: forAll<Person>(async ({ obj, params: { first } }, reads) => {
        const cards = await reads.clubCards(obj.loyaltyNumbers);
        return { nodes: accountsOf(obj, new Map(cards), first), complete: true };
      }),
    },
    Order: {
      lines: forAll<Order>(({ obj: { id, source } }, reads) =>
        reads.lines[source](id.slice(source.length + 1)),
      ),
    },
  };
}
