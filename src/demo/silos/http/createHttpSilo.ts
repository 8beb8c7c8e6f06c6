import type { FastifyInstance } from 'fastify';
import type { HttpSilo } from '../Silo.js';
import type { Books } from './Books.js';
import { startService } from './startService.js';

/** What tells one HTTP silo from another. */
export interface HttpSiloPlan {
  readonly name: string;
  readonly kind: 'rest' | 'graphql';
  readonly holds: string;
  readonly books: Books;
  readonly addRoutes: (app: FastifyInstance) => void;
}

/** Serves books by routes; they may be filled while it already runs. */
export async function createHttpSilo(plan: HttpSiloPlan): Promise<HttpSilo> {
  const { name, kind, holds, books, addRoutes } = plan;
  const { url, requestCounts, close } = await startService(addRoutes);
  return {
    name,
    kind,
    holds,
    url,
    get records() {
      return books.records;
    },
    get rows() {
      return books.rows;
    },
    add: (life) => books.add(life),
    async flush() {},
    async finish() {},
    requestCounts,
    close,
  };
}
