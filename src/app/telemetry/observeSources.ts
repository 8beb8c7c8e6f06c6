import type { Logger } from 'pino';
import type { Metrics } from '../../http/telemetry/createMetrics.js';
import type { SourceObserver } from '../../sources/SourceObserver.js';

/** Tells metrics and log of everything that happens at the sources. */
export function observeSources({ observer }: Metrics, logger: Logger): SourceObserver {
  return {
    ...observer,
    onEnd: (read) => {
      observer.onEnd(read);
      const { source, dataset, operation, ms, error, reason } = read;
      if (error === undefined) return;
      logger.warn(
        { source, dataset, operation, ms: Math.round(ms), error, reason },
        'source failed',
      );
    },
    onProblems: (problems) => {
      observer.onProblems(problems);
      for (const problem of problems) logger.warn(problem, 'rows dropped');
    },
  };
}
