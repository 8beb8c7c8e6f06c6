import type { FastifyInstance, FastifyRequest } from 'fastify';
import { guardRoutes } from '../http/guardRoutes.js';
import { readCount, readQuery } from '../http/readQuery.js';
import type { DeskBooks, DeskList } from './DeskBooks.js';

/** Who may ask the help desk. */
export interface DeskUser {
  readonly user: string;
  readonly password: string;
}

const LISTS: readonly DeskList[] = ['tickets', 'messages', 'calls'];
const ONE = { tickets: 'ticket', messages: 'message', calls: 'call' } as const;
const PAGE = { fallback: 25, max: 100 };
const USERS = { fallback: 100, max: 500 };

/** The help desk's interface: one requester at a time, newest first, page after page by a cursor. */
export function deskRoutes(books: DeskBooks, { user, password }: DeskUser) {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return (app: FastifyInstance): void => {
    guardRoutes(app, ({ headers }) => headers.authorization === expected);
    app.get('/api/users', async (request) => {
      const users = [...books.requesters.values()];
      const { items, meta } = cut(users, request, USERS, ({ id }) => String(id));
      return { users: items, meta };
    });
    app.get('/api/users/search', async (request) => ({
      users: books.withEmail(readQuery(request, 'email')),
    }));
    app.get('/api/users/:id', async (request, reply) => {
      const found = books.requesters.get(readQuery(request, 'id'));
      return found === undefined ? reply.code(404).send({ error: 'not found' }) : { user: found };
    });
    for (const list of LISTS) {
      app.get(`/api/users/:id/${list}`, async (request) => {
        const rows = books.list(readQuery(request, 'id'), list);
        const { items, meta } = cut(rows, request, PAGE, ({ id }) => id);
        return { [list]: items.map(({ shown }) => shown), meta };
      });
      app.get(`/api/${list}/:id`, async (request, reply) => {
        const row = books.row(list, readQuery(request, 'id'));
        if (row === undefined) return reply.code(404).send({ error: 'not found' });
        return { [ONE[list]]: row.shown };
      });
    }
  };
}

/** The page behind the row that the cursor names. */
function cut<T>(
  all: readonly T[],
  request: FastifyRequest,
  sizes: { readonly fallback: number; readonly max: number },
  idOf: (item: T) => string,
) {
  const after = Buffer.from(readQuery(request, 'page[after]'), 'base64url').toString();
  const from = after === '' ? 0 : all.findIndex((item) => idOf(item) === after) + 1;
  const items = all.slice(from, from + readCount(request, 'page[size]', sizes));
  const last = items.at(-1);
  const hasMore = from + items.length < all.length;
  const cursor = last === undefined ? null : Buffer.from(idOf(last)).toString('base64url');
  return { items, meta: { has_more: hasMore, after_cursor: cursor } };
}
