import type { Server } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';

const QUIET_TURNS = 3;
/** Where somebody always comes in, the doors are closed all the same. */
const MOST_TURNS = 10_000;

/**
 * Stops listening in a moment when nobody is coming in: whoever has connected already and was not
 * taken in yet would be cut off, and Node takes in one connection per turn of its loop.
 */
export async function closeDoors(server: Server): Promise<void> {
  let quiet = 0;
  const onConnection = () => {
    quiet = 0;
  };
  server.on('connection', onConnection);
  for (let turn = 0; quiet < QUIET_TURNS && turn < MOST_TURNS; turn++) {
    quiet += 1;
    await nextTurn();
  }
  server.off('connection', onConnection);
  server.close();
}
