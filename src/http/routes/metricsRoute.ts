import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../telemetry/createMetrics.js';

/** `/metrics` in the format of Prometheus. */
export function metricsRoute(server: FastifyInstance, metrics: Metrics): void {
  server.get('/metrics', async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.print()),
  );
}
