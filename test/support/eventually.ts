import { setTimeout } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 25;

/** Resolves as soon as a condition holds; rejects when it has not for twenty seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never held: ${holds}`);
    await setTimeout(PAUSE_MS);
  }
}
