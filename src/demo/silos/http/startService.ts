import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';

/** A running HTTP service of the hat shop. */
export interface Service {
  readonly url: string;
  /** Requests served so far, by method and route. */
  requestCounts(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Serves some routes on a free port of this machine. */
export async function startService(addRoutes: (app: FastifyInstance) => void): Promise<Service> {
  const counts = new Map<string, number>();
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.addHook('onResponse', async ({ method, routeOptions: { url } }) => {
    const route = url === undefined ? 'unknown' : `${method} ${url}`;
    counts.set(route, (counts.get(route) ?? 0) + 1);
  });
  addRoutes(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requestCounts: () => new Map(counts),
    close: () => app.close(),
  };
}
