import { connect, createServer } from 'node:net';
import { type SecureContextOptions, TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { type Listening, listenOnLoopback } from './listenOnLoopback.js';

/** A server of PostgreSQL that takes connections over TLS alone. */
export interface TlsFront extends Listening {
  /** The certificate that it shows, for `localhost`, which is its own authority. */
  readonly certificate: string;
}

/** What a client of PostgreSQL asks for TLS with, and what says yes to it. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const YES = 'S';

/** Speaks TLS before a server of PostgreSQL that speaks none. */
export async function startTlsFront(serverPort: number): Promise<TlsFront> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  const identity: SecureContextOptions = { cert, key };
  const server = createServer((client) => {
    client.on('error', () => undefined);
    client.once('data', (first) => {
      if (!SSL_REQUEST.equals(first)) return void client.destroy();
      client.write(YES);
      const secure = new TLSSocket(client, { isServer: true, ...identity });
      const session = connect(serverPort, '127.0.0.1');
      for (const one of [secure, session]) {
        one.on('error', () => undefined);
        one.on('close', () => [secure, session].forEach((other) => void other.destroy()));
      }
      secure.pipe(session).pipe(secure);
    });
  });
  return { ...(await listenOnLoopback(server)), certificate: cert };
}
