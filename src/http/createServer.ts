import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { RequestError } from '../errors/RequestError.js';
import type { Caller } from '../graphql/Caller.js';
import { createContext } from '../graphql/createContext.js';
import type { Gateway } from '../graphql/Gateway.js';
import { acceptParts } from './acceptParts.js';
import type { Authenticator } from './auth/createAuthenticator.js';
import { boundBody } from './body/boundBody.js';
import { parseJsonBody } from './body/parseJsonBody.js';
import { allowOrigin } from './browsers/allowOrigin.js';
import { refuseForeign } from './browsers/refuseForeign.js';
import { clientName } from './clientName.js';
import { createScope } from './createScope.js';
import type { HttpContext } from './HttpContext.js';
import { hookRoute } from './hooks/hookRoute.js';
import { Admission } from './live/Admission.js';
import { EventStreams } from './live/EventStreams.js';
import { WebSockets } from './live/WebSockets.js';
import { MemoryBudget } from './memory/MemoryBudget.js';
import { nameRequest } from './nameRequest.js';
import { OperationUsage } from './OperationUsage.js';
import { KnownOperations } from './operations/KnownOperations.js';
import { settleOperation } from './operations/settleOperation.js';
import { readExplain } from './readExplain.js';
import { refuseConnection } from './refuseConnection.js';
import { refuseEncodings } from './refuseEncodings.js';
import { dashboardRoute } from './routes/dashboardRoute.js';
import { graphiqlRoute } from './routes/graphiqlRoute.js';
import { healthRoutes } from './routes/healthRoutes.js';
import { metricsRoute } from './routes/metricsRoute.js';
import { otherMethods } from './routes/otherMethods.js';
import { sendError } from './sendError.js';
import { settleHost } from './settleHost.js';
import { LoadShedder } from './shedding/LoadShedder.js';
import { shedLoad } from './shedding/shedLoad.js';
import type { Metrics } from './telemetry/createMetrics.js';
import type { Tracer } from './telemetry/createTracer.js';
import { logRefusal } from './telemetry/logRefusal.js';

/** What the HTTP server is made of. */
export interface ServerParts {
  readonly gateway: Gateway;
  readonly apollo: ApolloServer<HttpContext>;
  readonly authenticate: Authenticator;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly tracer: Tracer | undefined;
  /** Queries that GraphiQL shows to begin with; it is not served where there are none. */
  readonly graphiql: readonly string[] | undefined;
  readonly isClosing: () => boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined;
    /** Whether the answer says what each source was asked. */
    explain: boolean;
  }
}

/** With the interval of the check, ten seconds at most. */
const SLOW_CLIENT_MS = 9_000;
const CHECK_MS = 1_000;
const GRAPHQL_PATH = '/graphql';

/** Makes the HTTP server; it does not listen yet. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { gateway, apollo, authenticate, metrics } = parts;
  const { limits } = gateway.config;
  const { origins } = gateway.config.server;
  const server = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Who got in before the doors closed is answered.
    return503OnClosing: false,
    requestTimeout: SLOW_CLIENT_MS,
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id);
      sendError(reply, request.id, error, limits.bodyBytes);
    },
    http: { headersTimeout: SLOW_CLIENT_MS, connectionsCheckingInterval: CHECK_MS },
  });
  server.decorateRequest('caller', undefined);
  server.decorateRequest('explain', false);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  // A connection that is kept alive would keep the server from stopping. And who takes nothing of an
  // answer would hold it, and a place, for ever.
  const mostSilentMs = SLOW_CLIENT_MS + limits.requestMs;
  server.addHook('onSend', async (_, reply) => {
    reply.raw.setTimeout(mostSilentMs);
    if (parts.isClosing()) reply.header('connection', 'close');
  });
  server.setErrorHandler((error, request, reply) => {
    logRefusal(parts.logger, request.id, error);
    sendError(reply, request.id, error, limits.bodyBytes);
  });
  server.setNotFoundHandler((request, reply) => {
    const error = new RequestError('NOT_FOUND', 'There is nothing here; GraphQL is at /graphql.');
    sendError(reply, request.id, error, limits.bodyBytes);
  });
  parseJsonBody(server);
  healthRoutes(server, gateway, parts.isClosing);
  metricsRoute(server, metrics);
  const operations = new KnownOperations(gateway.config.server);
  const live = { ...parts, operations, admission: new Admission(gateway.config.live) };
  const eventStreams = new EventStreams(live);
  const webSockets = new WebSockets(live);
  server.addHook('preClose', async () => {
    eventStreams.close();
    await webSockets.close();
  });
  if (gateway.config.server.dashboard) dashboardRoute(server);
  if (parts.graphiql !== undefined) graphiqlRoute(server, parts.graphiql);
  const budget = new MemoryBudget(limits.memoryShare);
  metrics.watchMemory(() => budget.heldBytes);
  const answer = fastifyApolloHandler<HttpContext>(apollo, {
    context: async (request, reply) => {
      const usage = new OperationUsage();
      const caller = request.caller as Caller;
      const { traceparent } = request.headers;
      const span = parts.tracer?.startRequest('graphql', [traceparent].flat()[0]);
      const scope = createScope(
        request,
        reply,
        caller.tenant,
        limits.requestMs,
        usage,
        budget,
        span,
      );
      return {
        ...createContext(gateway, caller, request.id, scope),
        scope,
        usage,
        span,
        client: clientName(request.headers),
        explain: request.explain,
        startedAt: performance.now(),
      };
    },
  });
  const shedder = new LoadShedder(limits);
  server.addHook('onClose', async () => shedder.close());
  const shed = shedLoad(shedder, budget, metrics);
  const bound = boundBody(limits.bodyBytes);
  otherMethods(server, GRAPHQL_PATH, origins);
  server.route({
    url: GRAPHQL_PATH,
    method: ['GET', 'POST'],
    // Streams of events have an admission of their own.
    onRequest: async (request, reply) => {
      allowOrigin(request, reply, origins);
      refuseForeign(request, origins, gateway.config.auth === undefined);
      if (!EventStreams.isAsked(request)) await shed(request, reply);
      refuseEncodings(request);
      settleHost(request.headers);
      acceptParts(request.headers);
    },
    preParsing: async (request, _, payload) => bound(request, payload as IncomingMessage),
    preHandler: async (request) => {
      request.caller = await authenticate(request.headers.authorization);
      settleOperation(request, operations);
      request.explain = readExplain(request.headers, request.caller, gateway.config);
    },
    onSend: async (request, reply, payload) => {
      // What is told of customers is nobody's to keep on the way.
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      return nameRequest(request, reply, payload);
    },
    handler: async (request, reply) =>
      EventStreams.isAsked(request)
        ? eventStreams.answer(request, reply)
        : answer.call(server, request, reply),
  });
  if (Object.keys(gateway.config.webhooks).length > 0) hookRoute(server, gateway);
  webSockets.attachTo(server.server, GRAPHQL_PATH);
  return server;
}
