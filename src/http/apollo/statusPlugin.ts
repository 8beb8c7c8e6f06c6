import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpContext } from '../HttpContext.js';

const MALFORMED = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * GraphQL over HTTP has documents that do not parse or validate answered with 200 for clients that
 * take `application/json` only, as they take another status for a fault of the network.
 */
export function statusPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { body, http } }) {
          if (body.kind !== 'single') return;
          const { errors = [] } = body.singleResult;
          const accepts = request.http?.headers.get('accept') ?? '';
          const isMalformed = errors.every(({ extensions }) =>
            MALFORMED.has(String(extensions?.code)),
          );
          if (
            errors.length > 0 &&
            isMalformed &&
            !accepts.includes('application/graphql-response+json')
          ) {
            http.status = 200;
          }
        },
      };
    },
  };
}
