import type { Logger } from 'pino';
import type { ErrorCode } from '../../errors/errorCatalogue.js';
import { RequestError } from '../../errors/RequestError.js';
import { describeFault } from './describeFault.js';

const NOT_LET_IN: ReadonlySet<ErrorCode> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'ISSUER_UNAVAILABLE',
]);

/** Writes why somebody was not let in, or what went wrong on our side before GraphQL began, into the log. */
export function logRefusal(logger: Logger, requestId: string, error: unknown): void {
  if (error instanceof RequestError) {
    const { code, message, reason = message } = error;
    if (NOT_LET_IN.has(code)) logger.info({ requestId, errors: [code], reason }, 'refused');
    return;
  }
  // What fastify says of a request, and of one that is too large.
  if (Number(Object(error).statusCode ?? 500) < 500) return;
  logger.error({ requestId, fault: describeFault(error) }, 'fault');
}
