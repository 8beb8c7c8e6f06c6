import { chunk } from '../lib/chunk.js';

/** Keys that one question to the store names. */
const KEYS = 1_000;

/** What the store has of many keys, asked for some of them at a time. */
export async function readByKeys<T>(
  keys: readonly string[],
  read: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const some of chunk(keys, KEYS)) found.push(...(await read(some)));
  return found;
}
