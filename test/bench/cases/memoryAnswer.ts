import type { MemorySize } from '../memory/MemorySize.js';
import type { BenchCase } from './BenchCase.js';

const QUERY = `query BenchMemory($first: Int!, $rows: Int!) {
  customers(first: $first) {
    nodes {
      id
      messages(first: $rows) {
        nodes {
          id source sourceUrl channel platform device purpose direction occurredAt subject text
          account { address }
        }
        complete
      }
    }
  }
}`;

/** Many rows from a source that takes no time: what is left is the servers' own work. */
export function memoryAnswer({ people, rows }: MemorySize): BenchCase {
  return {
    name: 'memory',
    title: `an answer from memory (${people} customers × ${rows} messages × 12 fields)`,
    query: QUERY,
    questions: 1,
    block: 4,
    clients: 4,
    inWaves: false,
    variables: () => ({ first: people, rows }),
  };
}
