import { createHttpSilo } from '../http/createHttpSilo.js';
import type { HttpSilo } from '../Silo.js';
import { CrmBooks } from './CrmBooks.js';
import { type CrmClient, crmRoutes } from './crmRoutes.js';

/** The CRM, served from memory. */
export function createCrm(client: CrmClient): Promise<HttpSilo> {
  const books = new CrmBooks();
  return createHttpSilo({
    name: 'crm',
    kind: 'rest',
    holds: 'contacts as sales knows them, and what they consented to',
    books,
    addRoutes: crmRoutes(books, client),
  });
}
