/**
 * Runs an action at the first SIGINT, SIGTERM or SIGHUP; a second SIGINT or SIGTERM ends the process
 * at once. A SIGHUP comes beside them, from a terminal that is closed or from a supervisor.
 */
export function onTermination(action: () => void): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (asked && signal !== 'SIGHUP') process.exit(1);
      if (!asked) action();
      asked = true;
    });
  }
}
