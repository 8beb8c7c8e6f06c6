import type { FastifyInstance } from 'fastify';
import { graphql } from 'graphql';
import { guardRoutes } from '../http/guardRoutes.js';
import type { ClubBooks } from './ClubBooks.js';
import { clubRoot } from './clubRoot.js';
import { clubSchema } from './clubSchema.js';

/** The club's one route. */
export function clubRoutes(books: ClubBooks, token: string) {
  const rootValue = clubRoot(books);
  return (app: FastifyInstance): void => {
    guardRoutes(app, ({ headers }) => headers.authorization === `Bearer ${token}`);
    app.post('/graphql', async ({ body }) => {
      const { query, variables } = body as {
        readonly query?: unknown;
        readonly variables?: Readonly<Record<string, unknown>>;
      };
      return graphql({
        schema: clubSchema,
        source: String(query ?? ''),
        rootValue,
        variableValues: variables ?? {},
      });
    });
  };
}
