import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';

/** Gives errors their request id that Apollo tells of before there is an operation. */
export function nameRequest(
  { id: requestId }: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): unknown {
  if (reply.statusCode < 400 || typeof payload !== 'string') return payload;
  const { errors = [], ...told } = JSON.parse(payload) as FormattedExecutionResult;
  const named = errors.map(({ extensions, ...error }) => ({
    ...error,
    extensions: { ...extensions, requestId },
  }));
  reply.removeHeader('content-length');
  return JSON.stringify({ errors: named, ...told });
}
