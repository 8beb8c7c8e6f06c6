import { createHttpSilo } from '../http/createHttpSilo.js';
import type { HttpSilo } from '../Silo.js';
import { ClubBooks } from './ClubBooks.js';
import { clubRoutes } from './clubRoutes.js';

/** The loyalty club, served from memory. */
export function createLoyalty(token: string): Promise<HttpSilo> {
  const books = new ClubBooks();
  return createHttpSilo({
    name: 'loyalty',
    kind: 'graphql',
    holds: 'members of the Hat Club, their levels and points',
    books,
    addRoutes: clubRoutes(books, token),
  });
}
