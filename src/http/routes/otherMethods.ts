import type { FastifyInstance, FastifyReply } from 'fastify';
import { allowOrigin } from '../browsers/allowOrigin.js';

const ALLOWED = 'GET, POST, OPTIONS';

/**
 * Answers OPTIONS, by which browsers ask before they send what a page of another origin wants sent,
 * and says of other methods what is taken instead.
 */
export function otherMethods(
  server: FastifyInstance,
  path: string,
  origins: readonly string[],
): void {
  server.options(path, async (request, reply) => {
    allowOrigin(request, reply, origins);
    return reply.code(204).header('allow', ALLOWED).send();
  });
  const refuse = async (_: unknown, reply: FastifyReply) => {
    reply.header('allow', ALLOWED);
    throw Object.assign(new Error('no method of GraphQL'), { statusCode: 405 });
  };
  server.route({
    url: path,
    method: ['PUT', 'PATCH', 'DELETE'],
    onRequest: refuse,
    handler: refuse,
  });
}
