import type { IncomingHttpHeaders } from 'node:http';

/** Gives a request a host where it names none that a URL can have, as HTTP/1.0 allows: its answer is the same for all. */
export function settleHost(headers: IncomingHttpHeaders): void {
  const { host } = headers;
  if (host === undefined || !URL.canParse(`http://${host}`)) headers.host = 'localhost';
}
