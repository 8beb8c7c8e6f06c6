import { setMaxListeners } from 'node:events';

/** A signal that aborts after so many milliseconds, or with another one; to be stopped when it is not needed any more. */
export function startDeadline(
  outer: AbortSignal,
  deadlineMs: number,
): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  // Every call of a batch listens; their number is bounded by the batch.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(), deadlineMs);
  const onAbort = () => controller.abort();
  outer.addEventListener('abort', onAbort, { once: true });
  if (outer.aborted) onAbort();
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      outer.removeEventListener('abort', onAbort);
    },
  };
}
