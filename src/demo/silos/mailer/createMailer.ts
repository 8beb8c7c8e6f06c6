import { createHttpSilo } from '../http/createHttpSilo.js';
import type { HttpSilo } from '../Silo.js';
import { MailerBooks } from './MailerBooks.js';
import { mailerRoutes } from './mailerRoutes.js';

/** The mailer, served from memory. */
export function createMailer(key: string): Promise<HttpSilo> {
  const books = new MailerBooks();
  return createHttpSilo({
    name: 'mailer',
    kind: 'rest',
    holds: 'campaign mails with opens, clicks and coupons, by address',
    books,
    addRoutes: mailerRoutes(books, key),
  });
}
