import type { Logger } from 'pino';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { RateStore } from '../store/RateStore.js';

const EVERY_MS = 500;

/** Tells other replicas that this one is there, and looks which sources want to be left alone. */
export function startRateSharing(
  rates: RateStore,
  sources: readonly GuardedSource[],
  logger: Logger,
): { stop(): Promise<void> } {
  const look = async () => {
    try {
      await rates.beat();
      for (const { source, ms } of await rates.closed()) {
        sources.find(({ name }) => name === source)?.resilience.noteClosed(ms);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.name : typeof error;
      logger.warn({ reason }, 'rate limits are not shared; tried again soon');
    }
  };
  let underWay: Promise<void> | undefined = look();
  void underWay.finally(() => {
    underWay = undefined;
  });
  const timer = setInterval(() => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
  }, EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
      await rates.leave().catch(() => undefined);
    },
  };
}
