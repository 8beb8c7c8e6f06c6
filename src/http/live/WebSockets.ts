import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql';
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { RequestError } from '../../errors/RequestError.js';
import type { Caller } from '../../graphql/Caller.js';
import { isAmong } from '../browsers/isAmong.js';
import { isKnownHost } from '../browsers/isKnownHost.js';
import { clientName } from '../clientName.js';
import { logRefusal } from '../telemetry/logRefusal.js';
import type { LiveParts } from './LiveParts.js';
import { type OperationRequest, prepareSubscription } from './prepareSubscription.js';
import { runSubscription } from './runSubscription.js';
import { untilExpiry } from './untilExpiry.js';
import { withExtensions } from './withExtensions.js';

/** A connection, and who is at its other end. */
interface Connection {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  caller: Caller | undefined;
  subscriptions: () => number;
  /** What is to be done when it ends. */
  readonly endings: (() => void)[];
}

type Options = ServerOptions<Record<string, unknown>, Connection>;
type GraphqlServer = ReturnType<typeof makeServer<Record<string, unknown>, Connection>>;

const PING_MS = 12_000;
/** Bytes that a client has not taken yet, above which nothing more is read from it. */
const MOST_UNTAKEN = 1_048_576;
const CLOSE = {
  normal: 1000,
  goingAway: 1001,
  tryAgainLater: 1013,
  badRequest: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  tooMany: 4429,
} as const;

/** Subscriptions over WebSocket, in the protocol `graphql-transport-ws`. */
export class WebSockets {
  readonly #parts: LiveParts;
  readonly #sockets: WebSocketServer;
  readonly #graphql: GraphqlServer;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    const maxPayload = parts.gateway.config.limits.bodyBytes;
    const options = { noServer: true, maxPayload, perMessageDeflate: false, handleProtocols };
    this.#sockets = new WebSocketServer(options);
    this.#graphql = makeServer<Record<string, unknown>, Connection>(this.#options());
  }

  /** Takes the WebSockets that clients of an HTTP server ask for at a path. */
  attachTo(server: Server, path: string): void {
    server.on('upgrade', (request, stream, head) => {
      stream.on('error', () => stream.destroy());
      const leave = this.#admit(request, stream, path);
      if (leave === undefined) return;
      stream.once('close', leave);
      this.#sockets.handleUpgrade(request, stream, head, (socket) =>
        this.#serve({ socket, request, caller: undefined, subscriptions: () => 0, endings: [] }),
      );
    });
  }

  /** Tells all clients to come again elsewhere, and waits until they are gone. */
  async close(): Promise<void> {
    const open = [...this.#sockets.clients];
    const gone = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of open) socket.close(CLOSE.goingAway, 'Going away');
    const timer = setTimeout(() => {
      for (const socket of open) socket.terminate();
    }, 1_000);
    await Promise.all(gone);
    clearTimeout(timer);
    this.#sockets.close();
  }

  /** Takes a place for a client that may come in; refuses all others. */
  #admit(request: IncomingMessage, stream: Duplex, path: string): (() => void) | undefined {
    const { isClosing, admission, gateway } = this.#parts;
    const refuse = (status: string) => {
      stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return undefined;
    };
    if (request.url?.split('?')[0] !== path) return refuse('404 Not Found');
    // Without tokens any page could connect in the name of whoever looks at it.
    const { auth, server } = gateway.config;
    const { host, origin } = request.headers;
    const isOwn = isSameOrigin(request) || isAmong(origin, server.origins);
    const isForeign = !isOwn || !isKnownHost(host, server.origins);
    if (auth === undefined && isForeign) return refuse('403 Forbidden');
    if (isClosing()) return refuse('503 Service Unavailable');
    return admission.enter() ?? refuse('503 Service Unavailable');
  }

  #serve(connection: Connection): void {
    const { socket, endings } = connection;
    const { idleSeconds } = this.#parts.gateway.config.live;
    const closed = this.#graphql.opened(
      {
        protocol: socket.protocol,
        // The next result is made when this one was taken: a slow client holds up itself alone.
        send: (text) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) {
              resolve();
              return;
            }
            socket.send(text, (error) => {
              if (socket.bufferedAmount <= MOST_UNTAKEN) socket.resume();
              if (error == null) resolve();
              else reject(error);
            });
            // Whoever asks and asks, and takes no answer, is not listened to until it does.
            if (socket.bufferedAmount > MOST_UNTAKEN) socket.pause();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data) => {
            take(String(data)).catch(() => socket.close(CLOSE.badRequest, 'Unexpected message'));
          }),
      },
      connection,
    );
    let isAlive = true;
    let idleSince = Date.now();
    socket.on('pong', () => {
      isAlive = true;
    });
    const timer = setInterval(
      () => {
        if (connection.subscriptions() > 0) idleSince = Date.now();
        if (Date.now() - idleSince >= idleSeconds * 1000) socket.close(CLOSE.normal, 'Idle');
        // Whoever takes nothing answers nothing; it comes again with `lastSeen`.
        if (!isAlive) socket.terminate();
        isAlive = false;
        socket.ping();
      },
      Math.min(PING_MS, idleSeconds * 1000),
    );
    socket.on('error', () => socket.terminate());
    socket.once('close', (code, reason) => {
      clearInterval(timer);
      for (const end of endings) end();
      void closed(code, String(reason)).catch(() => undefined);
    });
  }

  #prepare(request: OperationRequest): ReturnType<typeof prepareSubscription> {
    const { gateway, operations } = this.#parts;
    try {
      return prepareSubscription(gateway, {
        ...request,
        query: operations.documentOf(request) ?? request.query,
      });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return [new GraphQLError(error.message, { extensions: { code: error.code } })];
    }
  }

  #options(): Options {
    const { gateway, logger, authenticate, admission } = this.#parts;
    const { subscriptionsPerConnection: most } = gateway.config.live;
    return {
      onConnect: async (context) => {
        const { connectionParams, extra } = context;
        const { socket, request, endings } = extra;
        const said = connectionParams?.Authorization ?? connectionParams?.authorization;
        const header = typeof said === 'string' ? said : request.headers.authorization;
        const caller = await authenticate(header).catch((error: unknown) => {
          logRefusal(logger, randomUUID(), error);
          // Clients come again after the one, and give up after the other.
          if (Object(error).retryable === true)
            socket.close(CLOSE.tryAgainLater, 'Try again later');
          else socket.close(CLOSE.unauthorized, 'Unauthorized');
        });
        if (caller === undefined) return false;
        const leave = admission.enterAs(caller);
        if (leave === undefined) {
          socket.close(CLOSE.tooMany, 'Too many connections');
          return false;
        }
        endings.push(leave);
        if (socket.readyState !== socket.OPEN) leave();
        const expire = () => socket.close(CLOSE.forbidden, 'Token expired');
        const timer = untilExpiry(caller.expiresAt, expire);
        endings.push(() => clearTimeout(timer));
        extra.caller = caller;
        extra.subscriptions = () => Object.keys(context.subscriptions).length;
        return true;
      },
      onSubscribe: ({ extra }, _id, request) => {
        if (extra.subscriptions() > most) {
          const message = `A connection may have ${most} subscriptions at most.`;
          return named([new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } })]);
        }
        const args = this.#prepare(request);
        return 'document' in args ? { ...args, contextValue: extra } : named(args);
      },
      subscribe: ({ contextValue, ...args }) => {
        const { caller, request } = contextValue as Connection;
        if (caller === undefined) throw new Error('The caller is not known yet.');
        const client = clientName(request.headers);
        const requestId = randomUUID();
        const follower = { requestId, caller, client, transport: 'websocket' as const };
        // Results are in their final form; `onNext` hands them on as they are.
        return runSubscription(gateway, logger, follower, args) as AsyncGenerator<ExecutionResult>;
      },
      onNext: (_context, _id, _request, _args, result) => result as FormattedExecutionResult,
    };
  }
}

function named(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const requestId = randomUUID();
  return errors.map((error) => withExtensions(error, { requestId }));
}

function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
