import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorCode } from '../errors/errorCatalogue.js';

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

const MALFORMED: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'What came over this connection is no HTTP request.',
};

/** What Node says of requests that never become one. */
const REFUSALS: ReadonlyMap<string | undefined, Refusal> = new Map([
  [
    'ERR_HTTP_REQUEST_TIMEOUT',
    { status: 408, code: 'TIMEOUT', message: 'The request took too long to come.' },
  ],
  [
    'HPE_HEADER_OVERFLOW',
    {
      status: 431,
      code: 'LIMIT_EXCEEDED',
      message: 'The headers are larger than those of one request may be.',
    },
  ],
]);

/** Answers what is no request of HTTP, or does not come to its end, in the shape of GraphQL, and hangs up. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  // The client hung up, or an answer is on its way already.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const { status, code, message } = REFUSALS.get(error.code) ?? MALFORMED;
  const requestId = randomUUID();
  const body = JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });
  const answer = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
  socket.end(answer);
  socket.destroySoon();
}
