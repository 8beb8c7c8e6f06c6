/**
 * Waits until somebody can see the page.
 * @param {AbortSignal} signal ends the waiting
 * @returns {Promise<void>}
 */
export function whenShown(signal) {
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });
}
