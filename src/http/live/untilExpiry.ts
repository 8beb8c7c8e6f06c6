const LONGEST_MS = 0x7fff_ffff;

/** Runs an action when a token is no longer good; of one that is good for weeks nothing comes. */
export function untilExpiry(expiresAt: Date | undefined, action: () => void): NodeJS.Timeout {
  const ms = expiresAt === undefined ? LONGEST_MS : expiresAt.getTime() - Date.now();
  const run = ms >= LONGEST_MS ? () => undefined : action;
  return setTimeout(run, Math.min(Math.max(ms, 0), LONGEST_MS)).unref();
}
