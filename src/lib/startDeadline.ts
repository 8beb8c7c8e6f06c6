import { setMaxListeners } from 'node:events';
import { whenAborted } from './whenAborted.js';

/** A signal, and how to say that it is not needed any more. */
interface Deadline {
  readonly signal: AbortSignal;
  stop(): void;
}

/** A deadline that may be joined. */
interface Begun {
  readonly deadlineMs: number;
  readonly startedAt: number;
  join(): Deadline;
}

/** What begins so soon after another one ends with it. */
const SOON_MS = 1;
/** By the signal that they end with: the one that began last. */
const begun = new WeakMap<AbortSignal, Begun>();

/**
 * A signal that aborts after so many milliseconds, or with another one; to be stopped when it is not
 * needed any more. What begins together has one signal: making one takes as long as many a call.
 */
export function startDeadline(outer: AbortSignal, deadlineMs: number): Deadline {
  const now = performance.now();
  const last = begun.get(outer);
  if (last?.deadlineMs === deadlineMs && now - last.startedAt < SOON_MS) return last.join();
  const started = begin(outer, deadlineMs, now);
  begun.set(outer, started);
  return started.join();
}

function begin(outer: AbortSignal, deadlineMs: number, startedAt: number): Begun {
  const controller = new AbortController();
  const { signal } = controller;
  // Every call of a batch listens; their number is bounded by the batch.
  setMaxListeners(0, signal);
  let timer: NodeJS.Timeout | undefined;
  let lastTurn: NodeJS.Immediate | undefined;
  let forget = () => {};
  let waiting = 0;
  const arm = () => {
    timer = setTimeout(() => {
      // Timers come first after a long turn of the event loop: what came in meanwhile is looked at.
      lastTurn = setImmediate(() => controller.abort());
    }, deadlineMs);
    forget = whenAborted(outer, () => controller.abort());
  };
  const stop = () => {
    waiting -= 1;
    if (waiting > 0) return;
    clearTimeout(timer);
    clearImmediate(lastTurn);
    forget();
  };
  return {
    deadlineMs,
    startedAt,
    join() {
      if (waiting === 0) arm();
      waiting += 1;
      return { signal, stop };
    },
  };
}
