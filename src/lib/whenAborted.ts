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
  let waiting = actions.get(signal);
  if (waiting === undefined) {
    const all = new Set<() => void>();
    waiting = all;
    actions.set(signal, all);
    signal.addEventListener('abort', () => runAll(all), { once: true });
  }
  // Twice the same function is two actions.
  const own = () => action();
  waiting.add(own);
  return () => waiting.delete(own);
}

function runAll(waiting: Set<() => void>): void {
  for (const action of waiting) action();
  waiting.clear();
}
