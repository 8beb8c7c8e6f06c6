import type { IncomingHttpHeaders } from 'node:http';

const NAME = /^[\w .:@/-]{1,64}$/;

/** The client by its own name. */
export function clientName(headers: IncomingHttpHeaders): string {
  const name = headers['apollographql-client-name'];
  return typeof name === 'string' && NAME.test(name) ? name : 'unknown';
}
