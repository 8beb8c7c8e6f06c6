import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { ErrorCode } from '../errors/errorCatalogue.js';
import { RequestError } from '../errors/RequestError.js';
import type { Caller } from '../graphql/Caller.js';
import { createContext } from '../graphql/createContext.js';
import type { Gateway } from '../graphql/Gateway.js';
import type { Authenticator } from './auth/createAuthenticator.js';
import { clientName } from './clientName.js';
import { createScope } from './createScope.js';
import type { HttpContext } from './HttpContext.js';
import { hookRoute } from './hooks/hookRoute.js';
import { Admission } from './live/Admission.js';
import { EventStreams } from './live/EventStreams.js';
import { WebSockets } from './live/WebSockets.js';
import { OperationUsage } from './OperationUsage.js';
import { graphiqlRoute } from './routes/graphiqlRoute.js';
import { healthRoutes } from './routes/healthRoutes.js';
import { metricsRoute } from './routes/metricsRoute.js';
import type { Metrics } from './telemetry/createMetrics.js';
import type { Tracer } from './telemetry/createTracer.js';

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
  }
}

const SLOW_CLIENT_MS = 10_000;
/** Of faults that are told before GraphQL begins. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 429,
  LOOKUP_INCOMPLETE: 503,
};
const GRAPHQL_PATH = '/graphql';

/** Makes the HTTP server; it does not listen yet. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { gateway, apollo, authenticate, metrics } = parts;
  const { limits } = gateway.config;
  const server = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: SLOW_CLIENT_MS,
    http: { headersTimeout: SLOW_CLIENT_MS, connectionsCheckingInterval: 1_000 },
  });
  server.decorateRequest('caller', undefined);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  // A connection that is kept alive would keep the server from stopping.
  server.addHook('onSend', async (_, reply) => {
    if (parts.isClosing()) reply.header('connection', 'close');
  });
  server.setErrorHandler((error: FastifyError, request, reply) =>
    sendError(reply, request.id, error, limits.bodyBytes),
  );
  server.setNotFoundHandler((request, reply) => {
    const error = new RequestError('NOT_FOUND', 'There is nothing here; GraphQL is at /graphql.');
    sendError(reply, request.id, error, limits.bodyBytes);
  });
  healthRoutes(server, gateway, parts.isClosing);
  metricsRoute(server, metrics);
  const live = { ...parts, admission: new Admission(gateway.config.live) };
  const eventStreams = new EventStreams(live);
  const webSockets = new WebSockets(live);
  server.addHook('preClose', async () => {
    eventStreams.close();
    await webSockets.close();
  });
  if (parts.graphiql !== undefined) graphiqlRoute(server, parts.graphiql);
  const answer = fastifyApolloHandler<HttpContext>(apollo, {
    context: async (request, reply) => {
      const usage = new OperationUsage();
      const caller = request.caller as Caller;
      const { traceparent } = request.headers;
      const span = parts.tracer?.startRequest('graphql', [traceparent].flat()[0]);
      const scope = createScope(request, reply, caller.tenant, limits.requestMs, usage, span);
      return {
        ...createContext(gateway, caller, request.id, scope),
        usage,
        span,
        client: clientName(request.headers),
        explain: gateway.config.server.explain,
        startedAt: performance.now(),
      };
    },
  });
  server.route({
    url: GRAPHQL_PATH,
    method: ['GET', 'POST', 'OPTIONS'],
    preHandler: async (request) => {
      request.caller = await authenticate(request.headers.authorization);
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

/** Faults before GraphQL begins leave in the shape of GraphQL all the same. */
function sendError(
  reply: FastifyReply,
  requestId: string,
  error: unknown,
  bodyBytes: number,
): void {
  const { status, code, message } = httpFault(error, bodyBytes);
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, requestId } }] });
}

function httpFault(
  error: unknown,
  bodyBytes: number,
): { status: number; code: string; message: string } {
  if (error instanceof RequestError) {
    return { status: STATUS[error.code] ?? 500, code: error.code, message: error.message };
  }
  const status = Number((error as FastifyError).statusCode ?? 500);
  if (status === 413) {
    return {
      status,
      code: 'LIMIT_EXCEEDED',
      message: `The body is larger than the ${bodyBytes} bytes that one request may have.`,
    };
  }
  if (status === 415) {
    return { status, code: 'BAD_REQUEST', message: 'The body must be application/json in UTF-8.' };
  }
  if (status >= 400 && status < 500) {
    return { status, code: 'BAD_REQUEST', message: 'The body is no JSON, or no GraphQL request.' };
  }
  return { status: 500, code: 'INTERNAL', message: 'Something went wrong on our side.' };
}
