import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback } from './listenOnLoopback.js';
import { type FaultProxy, startFaultProxy } from './startFaultProxy.js';

/** What an HTTP backend of a test is asked. */
export interface SiloRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What it answers: a body as JSON, or as the very text it gives. */
export interface SiloAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
}

/** An HTTP backend of a test, with a proxy before it that can make it fail. */
export interface HttpSilo {
  readonly url: string;
  readonly requests: SiloRequest[];
  readonly proxy: FaultProxy;
  close(): Promise<void>;
}

/** Starts a backend that answers by a function; 404 where that answers nothing. */
export async function startHttpSilo(
  answer: (request: SiloRequest) => SiloAnswer | undefined | Promise<SiloAnswer | undefined>,
): Promise<HttpSilo> {
  const requests: SiloRequest[] = [];
  const server = createServer(async (message, response) => {
    const request = await readRequest(message);
    requests.push(request);
    send(response, (await answer(request)) ?? { status: 404, json: { error: 'not found' } });
  });
  const behind = await listenOnLoopback(server);
  const proxy = await startFaultProxy(behind.port);
  return {
    url: `http://127.0.0.1:${proxy.port}`,
    requests,
    proxy,
    async close() {
      await proxy.close();
      await behind.close();
    },
  };
}

async function readRequest(message: IncomingMessage): Promise<SiloRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://silo');
  return {
    method: message.method ?? 'GET',
    target: message.url ?? '/',
    path: decodeURIComponent(pathname),
    query: searchParams,
    headers: message.headers,
    body: Buffer.concat(pieces).toString('utf8'),
  };
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, json, text }: SiloAnswer,
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text ?? JSON.stringify(json));
}
