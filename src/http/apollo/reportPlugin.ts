import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { measureOperation } from '../../graphql/limits/measureOperation.js';
import type { HttpContext } from '../HttpContext.js';
import { operationLabel } from '../operationLabel.js';
import type { Metrics } from '../telemetry/createMetrics.js';
import { logFaults } from '../telemetry/logFaults.js';

type Request = GraphQLRequestContext<HttpContext>;

/** Gives every error its request id, and tells log, metrics and trace how the operation went. */
export function reportPlugin(logger: Logger, metrics: Metrics): ApolloServerPlugin<HttpContext> {
  return { requestDidStart: async () => listen(logger, metrics) };
}

function listen(logger: Logger, metrics: Metrics): GraphQLRequestListener<HttpContext> {
  const codes: unknown[] = [];
  const take = (errors: readonly GraphQLFormattedError[], { requestId }: HttpContext) => {
    for (const { extensions } of errors) {
      if (extensions !== undefined) Object.assign(extensions, { requestId });
      codes.push(extensions?.code);
    }
  };
  const report = async ({ contextValue }: Request, errors: readonly GraphQLError[]) =>
    logFaults(logger, contextValue.requestId, errors);
  let isFinished = false;
  const finish = ({ contextValue, operationName, operation }: Request) => {
    if (isFinished) return;
    isFinished = true;
    const { requestId, usage, startedAt, client, span, caller } = contextValue;
    const failed = codes.length > 0;
    const seconds = (performance.now() - startedAt) / 1000;
    const name = operationLabel(operationName, operation?.operation ?? 'unknown');
    metrics.onOperation({ operation: name, client, seconds, failed });
    span?.end(failed);
    logger.info({
      requestId,
      operation: name,
      client,
      actor: caller.actor,
      tenant: caller.tenant,
      ms: Math.round(seconds * 1000),
      errors: failed ? [...new Set(codes)] : undefined,
      sources: usage.list(),
    });
  };
  return {
    didEncounterErrors: (request) => report(request, request.errors),
    didEncounterSubsequentErrors: report,
    async willSendResponse(request) {
      const { body, http } = request.response;
      if (body.kind === 'incremental') {
        take(body.initialResult.errors ?? [], request.contextValue);
        for (const [name, value] of UNHELD) http.headers.set(name, value);
        // A client that goes away does not wait for the last part.
        request.contextValue.scope.signal.addEventListener('abort', () => finish(request));
        return;
      }
      const { singleResult } = body;
      take(singleResult.errors ?? [], request.contextValue);
      const rotunda = explain(request);
      if (rotunda !== undefined) singleResult.extensions = { ...singleResult.extensions, rotunda };
      finish(request);
    },
    async willSendSubsequentPayload(request, payload) {
      for (const { errors } of payload.incremental ?? []) take(errors ?? [], request.contextValue);
      if (payload.hasNext) return;
      const rotunda = explain(request);
      if (rotunda !== undefined) payload.extensions = { ...payload.extensions, rotunda };
      finish(request);
    },
  };
}

/** So that nothing on the way holds the first part back until the last one comes. */
const UNHELD = [
  ['cache-control', 'no-store, no-transform'],
  ['x-accel-buffering', 'no'],
] as const;

/** What the operation cost, and what each source was asked, where that is to be told. */
function explain({ contextValue, document, operation, request }: Request) {
  if (!contextValue.explain) return undefined;
  const sources = contextValue.usage.list();
  if (document === undefined || operation == null) return { sources };
  return { cost: measureOperation(document, operation, request.variables ?? {}).cost, sources };
}
