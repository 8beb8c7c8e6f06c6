import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { formatError } from '../../graphql/formatError.js';
import { describeFault } from './describeFault.js';

/** Writes what of an operation's errors is a fault of ours into the log. */
export function logFaults(
  logger: Logger,
  requestId: string,
  errors: readonly GraphQLError[],
): void {
  for (const error of errors) {
    const { isFault } = formatError(error.toJSON(), error);
    if (!isFault) continue;
    const fault = describeFault(error.originalError ?? error);
    logger.error({ requestId, path: error.path, fault }, 'fault');
  }
}
