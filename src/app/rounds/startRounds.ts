import type { Logger } from 'pino';
import { getErrorName } from '../../lib/getErrorName.js';

/** What is done from time to time, and what the log says of a round that failed. */
export interface Rounds {
  readonly everyMs: number;
  /** One round; the next begins no sooner than it has ended. */
  readonly work: () => Promise<void>;
  readonly failure: string;
  /** What the log says besides. */
  readonly about?: Readonly<Record<string, string>>;
  /** Whether the first round is now and not after `everyMs`. */
  readonly atOnce?: boolean;
}

/** Does something from time to time, until it is stopped; a round under way is then waited for. */
export function startRounds(
  { everyMs, work, failure, about, atOnce = false }: Rounds,
  logger: Logger,
): { stop(): Promise<void> } {
  let underWay: Promise<void> | undefined;
  const begin = () => {
    underWay ??= work()
      .catch((error: unknown) => {
        logger.warn({ reason: getErrorName(error), ...about }, failure);
      })
      .finally(() => {
        underWay = undefined;
      });
  };
  if (atOnce) begin();
  const timer = setInterval(begin, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
