import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestScope } from '../sources/RequestScope.js';
import type { OperationUsage } from './OperationUsage.js';
import type { RequestSpan } from './telemetry/createTracer.js';

/** The scope of a request: it ends with its time, or when its client goes away. */
export function createScope(
  request: FastifyRequest,
  reply: FastifyReply,
  tenant: string,
  requestMs: number,
  usage: OperationUsage,
  span: RequestSpan | undefined,
): RequestScope {
  const controller = new AbortController();
  // Every read of the request listens.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(), requestMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    if (!reply.raw.writableFinished) controller.abort();
  });
  const { traceparent } = request.headers;
  return {
    signal: controller.signal,
    tenant,
    usage,
    ...(typeof traceparent === 'string' ? { traceparent } : {}),
    ...(span === undefined ? {} : { startSpan: span.startSpan }),
  };
}
