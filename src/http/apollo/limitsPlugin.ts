import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { ValidConfig } from '../../config/configShape.js';
import { RequestError } from '../../errors/RequestError.js';
import { checkLimits } from '../../graphql/limits/checkLimits.js';
import type { HttpContext } from '../HttpContext.js';

/** Refuses operations beyond the limits, with status 400 and before any source is called. */
export function limitsPlugin(limits: ValidConfig['limits']): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (operation === undefined) return;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw notHere();
          if (operation.operation === OperationTypeNode.MUTATION)
            contextValue.scope.outliveClient();
          try {
            checkLimits(document, operation, request.variables ?? {}, limits);
          } catch (error) {
            if (!(error instanceof RequestError)) throw error;
            const { code, message } = error;
            throw new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
          }
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const { errors } = body.singleResult;
          const beyond = errors?.filter(({ extensions }) => extensions?.code === 'LIMIT_EXCEEDED');
          // What else is wrong with a document that is refused anyway is not told, as it may be a lot.
          if (beyond !== undefined && beyond.length > 0) body.singleResult.errors = beyond;
        },
      };
    },
  };
}

function notHere(): GraphQLError {
  const message = 'Subscriptions are followed over WebSocket, or with accept: text/event-stream.';
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
