import { setTimeout as sleep, setImmediate as whatCameIn } from 'node:timers/promises';
import type { PostgresSession } from './PostgresSession.js';
import { UnservedConnection } from './UnservedConnection.js';

/** A connection that is silent for this part of what a question may take is given up, where others are served. */
const PATIENCE = 0.25;

/**
 * Resolves once a new connection has told of its session. A pooler such as PgBouncer lets in whoever
 * comes, and those for whom it has no connection to the server wait until another client leaves.
 */
export async function untilServed(
  session: PostgresSession,
  mostMs: number,
  areOthersServed: () => boolean,
): Promise<void> {
  const told = session.advance();
  for (let part = 0; part < 1 / PATIENCE; part++) {
    await Promise.race([told, sleep(mostMs * PATIENCE, undefined, { ref: false })]);
    // The answer may be there, and we have been too busy to look.
    if (session.isNew) await whatCameIn();
    if (!session.isNew) return;
    if (areOthersServed()) break;
  }
  throw new UnservedConnection();
}
