const actions = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Runs an action once when a signal is aborted, or at once if it is, unless it is taken back. A
 * signal has one listener however many wait for it: listeners of its own are searched one by one
 * each time one is taken away.
 */
export function whenAborted(signal: AbortSignal, action: () => void): () => void {
  if (signal.aborted) {
    action();
    return () => undefined;
  }
  const waiting = actions.get(signal) ?? listen(signal);
  // Twice the same function is two actions.
  const own = () => action();
  waiting.add(own);
  return () => waiting.delete(own);
}

/** Apart from who waits: the listener stays for as long as the signal does, and holds what it was made among. */
function listen(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  actions.set(signal, waiting);
  signal.addEventListener('abort', () => runAll(waiting), { once: true });
  return waiting;
}

function runAll(waiting: Set<() => void>): void {
  for (const action of waiting) action();
  waiting.clear();
}
