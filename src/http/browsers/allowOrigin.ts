import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAmong } from './isAmong.js';

/** Seconds for which a browser need not ask again; no browser believes more. */
const PREFLIGHT_SECONDS = 7_200;
const TOLD_TO_PAGES = 'x-request-id, retry-after';

/** Lets pages of the configured origins read an answer, and send any header: tokens are no cookies, and go nowhere by themselves. */
export function allowOrigin(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  origins: readonly string[],
): void {
  if (origins.length === 0) return;
  reply.header('vary', 'origin, access-control-request-headers');
  if (!isAmong(headers.origin, origins)) return;
  reply.header('access-control-allow-origin', headers.origin);
  reply.header('access-control-expose-headers', TOLD_TO_PAGES);
  if (method !== 'OPTIONS') return;
  reply.header('access-control-allow-methods', 'GET, POST');
  reply.header('access-control-max-age', PREFLIGHT_SECONDS);
  const asked = headers['access-control-request-headers'];
  if (asked !== undefined) reply.header('access-control-allow-headers', asked);
}
