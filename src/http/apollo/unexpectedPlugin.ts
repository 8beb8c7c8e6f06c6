import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { parserLimit } from '../../graphql/limits/parserLimit.js';
import type { HttpContext } from '../HttpContext.js';
import { describeFault } from '../telemetry/describeFault.js';

/** Tells the log of what Apollo itself fails by, and refuses documents that take validation too deep, as the parser does. */
export function unexpectedPlugin(logger: Logger): ApolloServerPlugin<HttpContext> {
  return {
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { operation, contextValue } = requestContext;
      const tooDeep = operation === undefined ? parserLimit(error.message) : undefined;
      if (tooDeep !== undefined) {
        const extensions = { code: 'LIMIT_EXCEEDED', http: { status: 400 } };
        throw new GraphQLError(tooDeep, { extensions });
      }
      logger.error({ requestId: contextValue.requestId, fault: describeFault(error) }, 'fault');
    },
  };
}
