import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { guardRoutes } from '../http/guardRoutes.js';
import { readCount, readQuery } from '../http/readQuery.js';
import type { MailerBooks } from './MailerBooks.js';

/** Requests that the mailer works on at once; each takes a connection for as long as it lasts. */
export const MOST_AT_ONCE = 10;

const WORK_MS = 5;
const PAGE = { fallback: 10, max: 100 };

/** The mailer's interface: an address at a time, and never too many at once. */
export function mailerRoutes(books: MailerBooks, key: string, workMs = WORK_MS) {
  let busy = 0;
  return (app: FastifyInstance): void => {
    guardRoutes(app, ({ headers }) => headers['x-api-key'] === key);
    app.addHook('preHandler', async (_request, reply) => {
      if (busy >= MOST_AT_ONCE) {
        return reply.code(429).send({ error: 'too many connections' });
      }
      busy += 1;
      reply.raw.once('close', () => {
        busy -= 1;
      });
      await wait(workMs);
    });
    app.get('/3.0/people/:hash/sends', async (request, reply) => {
      const sends = books.sends(readQuery(request, 'hash'));
      if (sends === undefined) return reply.code(404).send({ error: 'not found' });
      const from = Math.max(0, Number.parseInt(readQuery(request, 'offset'), 10) || 0);
      const page = sends.slice(from, from + readCount(request, 'count', PAGE));
      return { sends: page, total: sends.length };
    });
    app.get('/3.0/people/:hash/permissions', async (request, reply) => {
      const permissions = books.permissions(readQuery(request, 'hash'));
      if (permissions === undefined) return reply.code(404).send({ error: 'not found' });
      return { permissions };
    });
    app.put('/3.0/people/:hash/permissions', async (request, reply) => {
      const told = request.body as Record<string, unknown>;
      const status = books.permit(readQuery(request, 'hash'), told);
      return reply.code(status).send(status === 200 ? { ok: true } : { error: 'not taken' });
    });
  };
}
