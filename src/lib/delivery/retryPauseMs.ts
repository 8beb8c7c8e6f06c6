const LONGEST_PAUSE_MS = 3_600_000;

/** How long to wait after so many attempts: twice as long each time, an hour at most. */
export function retryPauseMs(attempts: number, firstMs: number): number {
  return Math.min(firstMs * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}
