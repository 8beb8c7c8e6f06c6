import { constants } from 'node:os';

/** What a shell makes of a signal that ended a process. */
const SIGNALLED = 128;

/**
 * Ends the process at a signal, until `onTermination` says what becomes of it. The system does so by
 * itself, but for the first process of a container, which no signal ends that it does not listen to.
 */
export function endAtSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(SIGNALLED + constants.signals[signal]));
  }
}
