import type { Setup } from '../contenders/ContenderServer.js';
import { answerLarge } from '../memory/answerLarge.js';
import { createMemory } from '../memory/createMemory.js';

/** Resolvers of the answer that lies ready as a tree: all that is left are default ones. */
export function answerInMemory({ memory, people }: Setup) {
  const rows = createMemory(memory);
  return {
    Query: {
      customers: (_: unknown, { first }: { readonly first: number }) =>
        answerLarge(rows, people.memory, first, memory.rows).customers,
    },
  };
}
