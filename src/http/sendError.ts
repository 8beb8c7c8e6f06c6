import type { FastifyError, FastifyReply } from 'fastify';
import type { ErrorCode } from '../errors/errorCatalogue.js';
import { formatError } from '../graphql/formatError.js';
import { BodyTooLarge } from './body/BodyTooLarge.js';

/** Of faults that are told before GraphQL begins. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 429,
  LOOKUP_INCOMPLETE: 503,
  OVERLOADED: 503,
  ISSUER_UNAVAILABLE: 503,
  STORE_UNAVAILABLE: 503,
};

/** Faults before GraphQL begins leave in the shape of GraphQL all the same. */
export function sendError(
  reply: FastifyReply,
  requestId: string,
  error: unknown,
  bodyBytes: number,
): void {
  const { status, code, message, retryable = false } = httpFault(error, bodyBytes);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const extensions = { code, requestId, ...(retryable ? { retryable } : {}) };
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions }] });
}

interface HttpFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryable?: boolean;
}

function httpFault(error: unknown, bodyBytes: number): HttpFault {
  if (error instanceof BodyTooLarge) return tooLarge(bodyBytes, error.ofDocument);
  const status = Number((error as FastifyError).statusCode ?? 500);
  if (status === 413) return tooLarge(bodyBytes, false);
  if (status === 415) {
    return {
      status,
      code: 'BAD_REQUEST',
      message: 'The body must be application/json in UTF-8, not compressed.',
    };
  }
  if (status === 405) {
    return { status, code: 'BAD_REQUEST', message: 'GraphQL is asked by GET or POST.' };
  }
  if (status >= 400 && status < 500) {
    return { status, code: 'BAD_REQUEST', message: 'The body is no JSON, or no GraphQL request.' };
  }
  const { message, extensions } = formatError({ message: '' }, error).error;
  const { code, retryable } = extensions as { code: ErrorCode; retryable?: boolean };
  return { status: STATUS[code] ?? 500, code, message, ...(retryable && { retryable }) };
}

/** A document beyond the limits is answered with 400, whichever of them it is; anything else that is too large with 413. */
function tooLarge(bodyBytes: number, ofDocument: boolean): HttpFault {
  return {
    status: ofDocument ? 400 : 413,
    code: 'LIMIT_EXCEEDED',
    message: `The ${ofDocument ? 'document' : 'body'} is larger than the ${bodyBytes} bytes that one request may have.`,
  };
}
