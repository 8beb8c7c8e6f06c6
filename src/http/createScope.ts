import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestScope } from '../sources/RequestScope.js';
import type { MemoryAccount } from './memory/MemoryAccount.js';
import type { MemoryBudget } from './memory/MemoryBudget.js';
import type { OperationUsage } from './OperationUsage.js';
import type { RequestSpan } from './telemetry/createTracer.js';

/** The scope of a request over HTTP. */
export interface HttpScope extends RequestScope {
  /** From now on it goes on when its client goes away: a change that has begun is made. */
  outliveClient(): void;
  /** What is held for it. */
  readonly memory: MemoryAccount;
}

/** The scope of a request: it ends with its time, or when its client goes away. */
export function createScope(
  request: FastifyRequest,
  reply: FastifyReply,
  tenant: string,
  requestMs: number,
  usage: OperationUsage,
  budget: MemoryBudget,
  span: RequestSpan | undefined,
): HttpScope {
  const controller = new AbortController();
  // Every read of the request listens.
  setMaxListeners(0, controller.signal);
  const memory = budget.open(() => controller.abort());
  let outlives = false;
  const timer = setTimeout(() => controller.abort(), requestMs);
  reply.raw.once('close', () => {
    memory.close();
    const isAnswered = reply.raw.writableFinished;
    if (isAnswered || !outlives) clearTimeout(timer);
    if (!isAnswered && !outlives) controller.abort();
  });
  const { traceparent } = request.headers;
  return {
    signal: controller.signal,
    outliveClient: () => {
      outlives = true;
      memory.spare();
    },
    memory,
    hold: (bytes) => memory.hold(bytes),
    tenant,
    usage,
    ...(typeof traceparent === 'string' ? { traceparent } : {}),
    ...(span === undefined ? {} : { startSpan: span.startSpan }),
  };
}
