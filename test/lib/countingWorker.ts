import { workerData } from 'node:worker_threads';
import { serveTasks } from '../../src/lib/serveTasks.js';

/** A thread for tests: counts hats, fails below none, and ends where there are none. */
const { unit } = workerData as { unit: string };

serveTasks((hats: number) => {
  if (hats < 0) throw new Error(`No ${unit} to count: ${hats}`);
  if (hats === 0) process.exit(7);
  return `${hats} ${unit}`;
});
