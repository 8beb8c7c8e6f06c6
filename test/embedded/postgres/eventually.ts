import { setTimeout } from 'node:timers/promises';

/** Resolves as soon as a condition holds; the test's own timeout ends a vain wait. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(25);
}
