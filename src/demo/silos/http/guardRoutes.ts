import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Refuses requests that do not prove who sends them, but for those to open routes. */
export function guardRoutes(
  app: FastifyInstance,
  isAllowed: (request: FastifyRequest) => boolean,
  openRoutes: readonly string[] = [],
): void {
  app.addHook('onRequest', async (request, reply) => {
    if (openRoutes.includes(request.routeOptions.url ?? '') || isAllowed(request)) return;
    await reply.code(401).send({ error: 'unauthorized' });
  });
}
