import type { Logger } from 'pino';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RateStore } from '../../store/RateStore.js';
import { startRounds } from './startRounds.js';

const EVERY_MS = 500;
/** A replica that was heard of within three times as long, and more, counts as there. */
const BEAT_MS = 3_000;

/** Tells other replicas that this one is there, and looks which sources want to be left alone. */
export function startRateSharing(
  rates: RateStore,
  sources: readonly GuardedSource[],
  logger: Logger,
): { stop(): Promise<void> } {
  let beatAt = Number.NEGATIVE_INFINITY;
  const look = async () => {
    if (performance.now() - beatAt >= BEAT_MS) {
      await rates.beat();
      beatAt = performance.now();
    }
    for (const { source, ms } of await rates.closed()) {
      sources.find(({ name }) => name === source)?.resilience.noteClosed(ms);
    }
  };
  const failure = 'rate limits are not shared; tried again soon';
  const rounds = startRounds({ everyMs: EVERY_MS, work: look, failure, atOnce: true }, logger);
  return {
    async stop() {
      await rounds.stop();
      await rates.leave().catch(() => undefined);
    },
  };
}
