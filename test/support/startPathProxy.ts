import { createServer, type IncomingMessage, request } from 'node:http';
import { pipeline } from 'node:stream';
import { type Listening, listenOnLoopback } from './listenOnLoopback.js';

/** Starts a proxy that has a gateway under a path; `before` holds requests up. */
export async function startPathProxy(
  target: string,
  path: string,
  before: (request: IncomingMessage) => Promise<void> | undefined = () => undefined,
): Promise<Listening & { readonly url: string }> {
  const server = createServer(async (client, answer) => {
    const { url = '', method, headers } = client;
    await before(client);
    if (!url.startsWith(`${path}/`)) {
      answer.writeHead(404).end();
      return;
    }
    const asked = request(target + url.slice(path.length), { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answer.flushHeaders();
      pipeline(answered, answer, () => undefined);
    });
    asked.on('error', () => answer.destroy());
    answer.on('close', () => asked.destroy());
    pipeline(client, asked, () => undefined);
  });
  const listening = await listenOnLoopback(server);
  return { ...listening, url: `http://127.0.0.1:${listening.port}${path}` };
}
