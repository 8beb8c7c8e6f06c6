import { mergeNewest } from '../answers/mergeNewest.js';
import { idsOf } from '../people/idsOf.js';
import type { Person } from '../people/Person.js';
import { pageOf } from '../people/pageOf.js';
import type { SiloClients } from '../silos/openSiloClients.js';
import { type TimelineReader, timelineReaders } from '../silos/timelineReaders.js';

/** The timelines of a page of customers, with the fewest calls that yield them, all at once. */
export async function answerTimelines(
  clients: SiloClients,
  everybody: readonly Person[],
  first: number,
  after: string | null | undefined,
  items: number,
) {
  const { people } = pageOf(everybody, first, after);
  const parts = await Promise.all(
    timelineReaders.map(async ({ silo, read }) => {
      const ids = idsOf(people, silo);
      const none: Awaited<ReturnType<TimelineReader>> = new Map();
      return { silo, rows: ids.length === 0 ? none : await read(clients, ids, items) };
    }),
  );
  const nodes = people.map(({ id, records }) => {
    const lists = parts.flatMap(({ silo, rows }) =>
      [...(records[silo] ?? [])].sort().map((recordId) => rows.get(recordId) ?? []),
    );
    return {
      id,
      timeline: {
        nodes: mergeNewest(lists, items, ({ occurredAt }) => occurredAt),
        complete: true,
      },
    };
  });
  return { customers: { nodes } };
}
