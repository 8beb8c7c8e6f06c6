import type { Logger } from 'pino';
import type { GuardedSource } from '../sources/GuardedSource.js';
import { ChangeStore } from '../store/ChangeStore.js';
import type { StoreConnection } from '../store/StoreConnection.js';

const EVERY_MS = 500;
/** What was told a moment ago may be seen after what was told later: so much is looked at again. */
const OVERLAP_MS = 10_000;
const MOST = 10_000;
/** Changes are kept so long; who could not look for longer knows nothing any more. */
const KEPT_MS = 3_600_000;

/** Looks for what other replicas, or a sync, heard of, and lets the caches of sources forget it. */
export function startForgetting(
  { database }: StoreConnection,
  sources: readonly GuardedSource[],
  logger: Logger,
): { stop(): Promise<void> } {
  const caching = sources.filter(({ economy }) => economy?.caches);
  if (caching.length === 0) return { stop: async () => undefined };
  const forgetAll = () => {
    for (const { economy } of caching) economy?.forgetAll();
  };
  let seen = new Map<string, number>();
  let mark: number | undefined;
  let lookedAt = 0;
  const look = async () => {
    if (mark === undefined || Date.now() - lookedAt > KEPT_MS / 2) {
      mark = (await ChangeStore.lastAt(database))?.getTime() ?? 0;
      forgetAll();
    }
    const from = mark - OVERLAP_MS;
    const found = await ChangeStore.after(database, new Date(from), MOST);
    for (const { id, at, ...change } of found) {
      if (seen.get(id) === at.getTime()) continue;
      caching.find(({ name }) => name === change.source)?.economy?.forget(change);
    }
    if (found.length === MOST) forgetAll();
    seen = new Map(found.map(({ id, at }) => [id, at.getTime()]));
    mark = Math.max(mark, ...seen.values());
    lookedAt = Date.now();
  };
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= look()
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.name : typeof error;
        logger.warn({ reason }, 'changes not looked for; tried again soon');
      })
      .finally(() => {
        underWay = undefined;
      });
  }, EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
