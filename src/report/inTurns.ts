import { setImmediate } from 'node:timers/promises';

/** Items after which others get a turn. */
const TURN = 10;

/** Takes items one by one without keeping others from their work. */
export async function inTurns<T>(items: Iterable<T>, take: (item: T) => void): Promise<void> {
  let place = 0;
  for (const item of items) {
    take(item);
    if (place++ % TURN === 0) await setImmediate();
  }
}
