import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { RequestError } from '../../errors/RequestError.js';
import { operationAge } from '../../graphql/operationAge.js';
import type { HttpContext } from '../HttpContext.js';

/** Reads how old an operation lets its answer be, before it is executed. */
export function freshnessPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, request, contextValue }) {
          try {
            const age = operation && operationAge(schema, operation, request.variables ?? {});
            if (age !== undefined) contextValue.scope.maxAgeMs = age;
          } catch (error) {
            if (!(error instanceof RequestError)) throw error;
            const { code, message } = error;
            throw new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
          }
        },
      };
    },
  };
}
