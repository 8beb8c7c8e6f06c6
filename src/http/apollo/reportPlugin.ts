import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { HttpContext } from '../HttpContext.js';
import type { Metrics } from '../telemetry/createMetrics.js';
import { logFaults } from '../telemetry/logFaults.js';

/** Gives every error its request id, and tells log, metrics and trace how the operation went. */
export function reportPlugin(logger: Logger, metrics: Metrics): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          logFaults(logger, contextValue.requestId, errors);
        },
        async willSendResponse({ response, contextValue, operationName, operation }) {
          const { requestId, usage, explain, startedAt, client, span } = contextValue;
          const { body } = response;
          if (body.kind !== 'single') return;
          const { errors } = body.singleResult;
          for (const error of errors ?? []) Object.assign(error.extensions ?? {}, { requestId });
          if (explain) {
            const extensions = {
              ...body.singleResult.extensions,
              rotunda: { sources: usage.list() },
            };
            body.singleResult.extensions = extensions;
          }
          const failed = errors !== undefined && errors.length > 0;
          const seconds = (performance.now() - startedAt) / 1000;
          const name = operationName ?? operation?.operation ?? 'unknown';
          metrics.onOperation({ operation: name, client, seconds, failed });
          span?.end(failed);
          logger.info({
            requestId,
            operation: name,
            client,
            actor: contextValue.caller.actor,
            tenant: contextValue.caller.tenant,
            ms: Math.round(seconds * 1000),
            errors: errors?.map(({ extensions }) => extensions?.code),
            sources: usage.list(),
          });
        },
      };
    },
  };
}
