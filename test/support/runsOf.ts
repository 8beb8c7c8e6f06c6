import { fewerOnRealEngine } from './fewerOnRealEngine.js';

/** What a test of Jest may take, unless it says otherwise. */
const TEST_MS = 30_000;
/** So much before Jest would give up, a property tells what it has: a run that hangs, or the least that fails. */
const TELLING_MS = 5_000;

/** How a property of a store is tried: so often, and told what failed before Jest ends the test. */
export function runsOf(count: number, testMs: number = TEST_MS) {
  return {
    numRuns: fewerOnRealEngine(count),
    interruptAfterTimeLimit: testMs - TELLING_MS,
    markInterruptAsFailure: true,
  };
}
