import type { ApolloServerPlugin } from '@apollo/server';
import { formatError } from '../../graphql/formatError.js';
import { sampledSize } from '../../lib/sampledSize.js';
import type { HttpContext } from '../HttpContext.js';

/** While it is written, an answer takes about so many times its length. */
const WRITING = 2;
const RETRY_AFTER_SECONDS = '1';

/** Weighs an answer before it is written, and refuses a request for which there is no memory. */
export function memoryPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body, http }, contextValue }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          const { memory } = contextValue.scope;
          const size = sampledSize(singleResult.data);
          memory.hold(WRITING * size);
          const { refusal } = memory;
          if (refusal === undefined) {
            memory.settle(size);
            return;
          }
          const { message, retryable } = refusal;
          delete singleResult.data;
          singleResult.errors = [formatError({ message }, refusal).error];
          http.status = retryable ? 503 : 400;
          if (retryable) http.headers.set('retry-after', RETRY_AFTER_SECONDS);
        },
      };
    },
  };
}
