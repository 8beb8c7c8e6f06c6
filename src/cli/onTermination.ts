/** Runs an action at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function onTermination(action: () => void): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      action();
    });
  }
}
