/** Who looks at another tab for a moment keeps what this one holds. */
const HIDDEN_MS = 3_000;

/**
 * Does something until it ends, the network is gone, or nobody has seen the page for a while.
 * @template T
 * @param {AbortSignal} signal ends it as well
 * @param {(signal: AbortSignal) => Promise<T>} what
 * @returns {Promise<T>}
 */
export async function whileShown(signal, what) {
  const shown = new AbortController();
  const end = () => shown.abort();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(end, HIDDEN_MS);
  };
  signal.addEventListener('abort', end);
  document.addEventListener('visibilitychange', look);
  // A connection whose network is gone says nothing, for ever.
  addEventListener('offline', end);
  look();
  try {
    return await what(shown.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('offline', end);
  }
}
