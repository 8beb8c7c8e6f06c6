import type { FastifyInstance } from 'fastify';
import { guardRoutes } from '../http/guardRoutes.js';
import { readCount, readQuery } from '../http/readQuery.js';
import type { CrmBooks } from './CrmBooks.js';
import { TokenOffice } from './TokenOffice.js';

/** Whom the CRM gives tokens to. */
export interface CrmClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

const MOST_IDS = 100;
const PAGE = { fallback: 100, max: 500 };
const FOUND = { fallback: 20, max: 100 };
const FORM = 'application/x-www-form-urlencoded';

/** The CRM's interface: OAuth 2, contacts by ids, by address, by text and page by page, and consents. */
export function crmRoutes(books: CrmBooks, client: CrmClient, office = new TokenOffice()) {
  return (app: FastifyInstance): void => {
    app.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    guardRoutes(app, ({ headers }) => office.accepts(headers.authorization), ['/oauth/token']);
    app.post('/oauth/token', async ({ body }, reply) => {
      const form = body as Record<string, unknown>;
      const isKnown =
        form.client_id === client.clientId && form.client_secret === client.clientSecret;
      if (form.grant_type !== 'client_credentials' || !isKnown) {
        return reply.code(401).send({ error: 'invalid_client' });
      }
      const token = { access_token: office.issue(), token_type: 'bearer' };
      return { ...token, expires_in: TokenOffice.lifeSeconds };
    });
    app.get('/v1/contacts', async (request) => ({
      data: readIds(readQuery(request, 'ids')).flatMap((id) => books.contacts.get(id) ?? []),
    }));
    app.get('/v1/contacts/lookup', async (request) => ({
      data: books.withEmail(readQuery(request, 'email')),
    }));
    app.get('/v1/contacts/search', async (request) => ({
      data: books.matching(readQuery(request, 'q'), readCount(request, 'limit', FOUND)),
    }));
    app.get('/v1/contacts/export', async (request) => {
      const size = readCount(request, 'per_page', PAGE);
      const page = readCount(request, 'page', { fallback: 1, max: Number.MAX_SAFE_INTEGER });
      const data = [...books.contacts.values()].slice((page - 1) * size, page * size);
      return { data, meta: { page, pages: Math.ceil(books.contacts.size / size) } };
    });
    app.get('/v1/consents', async (request) => ({
      data: readIds(readQuery(request, 'contacts')).flatMap((id) => books.decisionsOf(id)),
    }));
    app.post('/v1/consents', async ({ body }, reply) => {
      const status = books.decide(body as Record<string, unknown>);
      return reply.code(status).send(status === 200 ? { ok: true } : { error: 'not taken' });
    });
  };
}

/** What is too many is left out without a word, as such interfaces do. */
function readIds(text: string): string[] {
  return text.split(',').filter(Boolean).slice(0, MOST_IDS);
}
