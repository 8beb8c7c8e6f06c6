import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { RequestError } from '../../errors/RequestError.js';
import { isAmong } from './isAmong.js';
import { isKnownHost } from './isKnownHost.js';

/** Headers that a page can have sent elsewhere only after its browser has asked whether it may. */
const ASKED_FOR = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;
const OWN_SITES: ReadonlySet<unknown> = new Set(['same-origin', 'none']);

/**
 * Refuses a GET that a page of another site may have had a browser send behind its reader's back.
 * Browsers say where a request comes from; who says nothing is none, and asks for itself. Where the
 * gateway is open to all, it also refuses what came under a name that may be that page's own.
 */
export function refuseForeign(
  { method, headers }: FastifyRequest,
  origins: readonly string[],
  isOpen: boolean,
): void {
  if (isOpen && !isKnownHost(headers.host, origins)) {
    const message =
      'Where no token is asked for, ask by an address, as localhost, or under a host of server.origins.';
    throw new RequestError('FORBIDDEN', message);
  }
  if (method === 'POST') return;
  if (!isOwn(headers, origins)) {
    const message =
      'A page of another site may have sent this: send it by POST, or with apollo-require-preflight: true.';
    throw new RequestError('BAD_REQUEST', message);
  }
  // Apollo goes by its own headers alone.
  headers['apollo-require-preflight'] = 'true';
}

function isOwn(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  if (ASKED_FOR.some((name) => headers[name] !== undefined && headers[name] !== '')) return true;
  if (isAmong(headers.origin, origins)) return true;
  const { 'sec-fetch-site': site, origin } = headers;
  return site === undefined ? origin === undefined : OWN_SITES.has(site);
}
