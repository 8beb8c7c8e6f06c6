const SECOND_MS = 1_000;

/** Says on one line of standard error how far something long has come, once a second at most. */
export function tellProgress(what: string): (done: number, total: number) => void {
  let saidAt = 0;
  return (done, total) => {
    const isDone = done === total;
    if (!isDone && performance.now() - saidAt < SECOND_MS) return;
    saidAt = performance.now();
    const share = Math.floor((100 * done) / Math.max(total, 1));
    process.stderr.write(`\r${what} ${share} %${isDone ? '\n' : ''}`);
  };
}
