import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ValidConfig } from '../config/configShape.js';
import type { Gateway } from '../graphql/Gateway.js';
import { createApollo } from '../http/apollo/createApollo.js';
import { createAuthenticator } from '../http/auth/createAuthenticator.js';
import { createServer } from '../http/createServer.js';
import { Doors } from '../http/Doors.js';
import type { Metrics } from '../http/telemetry/createMetrics.js';
import type { Tracer } from '../http/telemetry/createTracer.js';
import { keepNewObjectsYoung } from './keepNewObjectsYoung.js';

/** What a request may take beyond its time, to be sent. */
const GRACE_MS = 1_000;

/** A gateway that listens. */
export interface RunningGateway {
  readonly url: string;
  readonly gateway: Gateway;
  /**
   * Answers what is under way, then lets go of everything. For `drainMs` before, whoever comes is
   * answered and told to go elsewhere next time, so that no request meets a closed connection.
   */
  close(drainMs?: number): Promise<void>;
}

/** What serving needs beyond the configuration. */
export interface ServeOptions {
  readonly gateway: Gateway;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Who asks where the configuration has no `auth`. */
  readonly openTo?: string;
  readonly queries?: readonly string[];
  closeGateway(): Promise<void>;
}

/** Serves a gateway over HTTP. */
export async function startGateway(options: ServeOptions): Promise<RunningGateway> {
  keepNewObjectsYoung();
  const { gateway, metrics, logger, queries = [] } = options;
  const { server: address, telemetry, limits } = gateway.config;
  const tracer = await tracerOf(telemetry);
  const apollo = createApollo(gateway, logger, metrics);
  await apollo.start();
  let closing = false;
  const server = createServer({
    gateway,
    apollo,
    metrics,
    logger,
    tracer,
    authenticate: authenticatorOf(gateway.config, options.openTo, logger),
    graphiql: address.graphiql ? queries : undefined,
    isClosing: () => closing,
  });
  const doors = new Doors(server.server);
  await server.listen({ host: address.host, port: address.port });
  gateway.loadMatchers();
  const { port } = server.server.address() as AddressInfo;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return {
    url: `http://${host}:${port}`,
    gateway,
    async close(drainMs = 0) {
      if (closing) return;
      closing = true;
      if (drainMs > 0) await sleep(drainMs);
      await doors.close(limits.requestMs + GRACE_MS);
      await server.close();
      await apollo.stop();
      await tracer?.close();
      await options.closeGateway();
    },
  };
}

async function tracerOf({
  otlpUrl,
  serviceName,
}: ValidConfig['telemetry']): Promise<Tracer | undefined> {
  if (otlpUrl === undefined) return undefined;
  const { createTracer } = await import('../http/telemetry/createTracer.js');
  return createTracer(serviceName, otlpUrl);
}

function authenticatorOf({ auth }: ValidConfig, openTo: string | undefined, logger: Logger) {
  if (auth !== undefined) return createAuthenticator(auth, logger);
  if (openTo === undefined) {
    throw new Error('The configuration has no `auth`, and nobody said that everybody may ask.');
  }
  const caller = { tenant: 'default', actor: openTo, scopes: new Set<string>() };
  return async () => caller;
}
