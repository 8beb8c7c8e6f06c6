import type { IncomingHttpHeaders } from 'node:http';

const PLAIN_PARTS = /multipart\/mixed(?=\s*(?:,|$))/g;

/** Clients that take parts of any form (urql) are sent those of the form that is spoken here. */
export function acceptParts(headers: IncomingHttpHeaders): void {
  if (headers.accept === undefined) return;
  headers.accept = headers.accept.replace(PLAIN_PARTS, 'multipart/mixed; deferSpec=20220824');
}
