import { whenAborted } from './whenAborted.js';

/**
 * Waits for a promise until the signal is aborted, and `graceMs` longer for what the promise makes of
 * the abortion itself; then rejects with what `onAbort` makes.
 */
export async function withinSignal<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  onAbort: () => Error,
  graceMs = 0,
): Promise<T> {
  if (signal.aborted) {
    promise.catch(() => undefined);
    throw onAbort();
  }
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(onAbort());
    const listener = () => {
      if (graceMs === 0) giveUp();
      else timer = setTimeout(giveUp, graceMs);
    };
    stop = whenAborted(signal, listener);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stop();
    clearTimeout(timer);
  }
}
