import type { Person } from '../people/Person.js';
import type { MemoryMessage } from './createMemory.js';

/** The large answer, from memory, in the order of the gateway's customers. */
export function answerLarge(
  memory: ReadonlyMap<string, readonly MemoryMessage[]>,
  people: readonly Person[],
  first: number,
  rows: number,
) {
  const nodes = people.slice(0, first).map(({ id, records }) => {
    const messages = (records.memory ?? []).flatMap((recordId) => memory.get(recordId) ?? []);
    return { id, messages: { nodes: messages.slice(0, rows), complete: true } };
  });
  return { customers: { nodes } };
}
