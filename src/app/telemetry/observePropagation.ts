import type { Logger } from 'pino';
import type { Told } from '../../consent/propagation/PropagationParts.js';
import type { Metrics } from '../../http/telemetry/createMetrics.js';

/** Tells metrics and log how sources are told of decisions on consent. */
export function observePropagation(metrics: Metrics, logger: Logger): (told: Told) => void {
  return (told) => {
    metrics.onTold(told);
    if (told.code !== null) logger.warn(told, 'a source was not told of a consent');
  };
}
