import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from '../../errors/RequestError.js';
import type { MemoryBudget } from '../memory/MemoryBudget.js';
import type { Metrics } from '../telemetry/createMetrics.js';
import type { LoadShedder } from './LoadShedder.js';

const RETRY_AFTER_SECONDS = 1;

/** Refuses a request, before its body is read, while there are more, or larger ones, than can be answered. */
export function shedLoad(shedder: LoadShedder, memory: MemoryBudget, metrics: Metrics) {
  return async (_: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const place = memory.isFull ? undefined : shedder.enter();
    if (place !== undefined) reply.raw.once('close', place.leave);
    if (await place?.turn) return;
    metrics.onShed();
    reply.header('retry-after', RETRY_AFTER_SECONDS);
    const message = 'There is more to do than can be done; retry after the seconds in Retry-After.';
    throw new RequestError('OVERLOADED', message, { retryable: true });
  };
}
