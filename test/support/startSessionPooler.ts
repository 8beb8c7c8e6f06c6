import { connect, createServer } from 'node:net';
import { type Listening, listenOnLoopback } from './listenOnLoopback.js';
import { poolerWelcome } from './poolerWelcome.js';

/** A pooler of sessions, on a real socket. */
export interface SessionPooler extends Listening {
  readonly url: string;
}

/**
 * Starts what PgBouncer is in its session mode: whoever comes is let in, and who finds no session
 * left gets no answer for as long as the others stay.
 */
export async function startSessionPooler(
  databaseUrl: string,
  sessions: number,
): Promise<SessionPooler> {
  const url = new URL(databaseUrl);
  const { port: serverPort } = url;
  let lent = 0;
  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (lent === sessions) {
      client.once('data', () => client.write(poolerWelcome));
      return;
    }
    lent += 1;
    const session = connect(Number(serverPort), '127.0.0.1');
    session.on('error', () => client.destroy());
    session.on('close', () => client.destroy());
    client.on('close', () => {
      lent -= 1;
      session.destroy();
    });
    client.pipe(session).pipe(client);
  });
  const { port, close } = await listenOnLoopback(server);
  url.port = String(port);
  return { port, url: url.href, close };
}
