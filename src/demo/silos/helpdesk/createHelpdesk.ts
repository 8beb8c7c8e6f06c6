import { createHttpSilo } from '../http/createHttpSilo.js';
import type { HttpSilo } from '../Silo.js';
import { DeskBooks } from './DeskBooks.js';
import { type DeskUser, deskRoutes } from './deskRoutes.js';

/** The help desk, served from memory. */
export function createHelpdesk(user: DeskUser): Promise<HttpSilo> {
  const books = new DeskBooks();
  return createHttpSilo({
    name: 'helpdesk',
    kind: 'rest',
    holds: 'tickets, e-mails, chats and calls of those who asked',
    books,
    addRoutes: deskRoutes(books, user),
  });
}
