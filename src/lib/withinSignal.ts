import { whenAborted } from './whenAborted.js';

/**
 * Waits for a promise until the signal is aborted, and `graceMs` longer for what the promise makes of
 * the abortion itself; then rejects with what `onAbort` makes.
 */
export function withinSignal<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  onAbort: () => Error,
  graceMs = 0,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const giveUp = () => reject(onAbort());
    const hasGrace = graceMs > 0 && !signal.aborted;
    const forget = whenAborted(signal, () => {
      if (hasGrace) timer = setTimeout(giveUp, graceMs);
      else giveUp();
    });
    const settle = () => {
      forget();
      clearTimeout(timer);
    };
    promise.then(
      (value) => {
        settle();
        resolve(value);
      },
      (error: unknown) => {
        settle();
        reject(error);
      },
    );
  });
}
