import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { QueryExecutor } from '../../graphql/execution/QueryExecutor.js';
import { formatError } from '../../graphql/formatError.js';
import type { HttpContext } from '../HttpContext.js';
import { logFaults } from '../telemetry/logFaults.js';

/** Executes queries with the compiled executor; what that leaves to graphql-js, Apollo has executed. */
export function executorPlugin(
  schema: GraphQLSchema,
  logger: Logger,
): ApolloServerPlugin<HttpContext> {
  const executor = new QueryExecutor(schema);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, request, contextValue }) {
          const { operationName, variables } = request;
          const query = { document, operationName, variables, context: contextValue };
          const result = await executor.execute(query);
          if (result === undefined) return null;
          const { data = null, errors = [] } = result;
          logFaults(logger, contextValue.requestId, errors);
          const told = errors.map((error) => formatError(error.toJSON(), error).error);
          return {
            http: { headers: new HeaderMap() },
            body: {
              kind: 'single',
              singleResult: told.length === 0 ? { data } : { errors: told, data },
            },
          };
        },
      };
    },
  };
}
