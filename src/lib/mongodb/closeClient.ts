import type { MongoClient } from 'mongodb';
import { settledWithin } from '../settledWithin.js';

interface Internals {
  readonly topology?: { close(): void };
}

const LEAVE_MS = 500;

/**
 * Closes a client, its connections included, in half a second at most: a driver takes leave of its
 * sessions, for which a server that hangs has it wait ten seconds and more. A connection that is
 * being made then ends by itself.
 */
export async function closeClient(client: MongoClient): Promise<void> {
  await settledWithin(client.close(true), LEAVE_MS);
  (client as unknown as Internals).topology?.close();
}
