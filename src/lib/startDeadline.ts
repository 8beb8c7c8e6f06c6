import { setMaxListeners } from 'node:events';
import { whenAborted } from './whenAborted.js';

/** A signal that aborts after so many milliseconds, or with another one; to be stopped when it is not needed any more. */
export function startDeadline(
  outer: AbortSignal,
  deadlineMs: number,
): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  // Every call of a batch listens; their number is bounded by the batch.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(), deadlineMs);
  const forget = whenAborted(outer, () => controller.abort());
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      forget();
    },
  };
}
