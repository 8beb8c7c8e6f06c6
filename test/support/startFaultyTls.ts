import { connect, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { type Listening, listenOnLoopback } from './listenOnLoopback.js';

/** What is wrong with TLS: its version, or each record that follows what the client asked. */
export type TlsFault = 'none' | 'old' | 'damaged';

/** What a client of PostgreSQL asks for TLS with. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

const OLD: TlsOptions = {
  minVersion: 'TLSv1',
  maxVersion: 'TLSv1.1',
  ciphers: 'DEFAULT@SECLEVEL=0',
};

/** Speaks TLS, with a fault, before a server of this machine that speaks none. */
export async function startFaultyTls(
  identity: Pick<TlsOptions, 'cert' | 'key'>,
  serverPort: number,
  fault: TlsFault = 'none',
): Promise<Listening> {
  let isAsked = false;
  const inner = await listenOnLoopback(
    createTlsServer({ ...identity, ...(fault === 'old' && OLD) }, (secure) => {
      secure.once('data', () => {
        isAsked = true;
      });
      join(secure, connect(serverPort, '127.0.0.1'));
    }).on('tlsClientError', () => undefined),
  );
  const front = await listenOnLoopback(
    createServer((client) => {
      const backend = connect(inner.port, '127.0.0.1');
      client.once('data', (first: Buffer) => {
        if (SSL_REQUEST.equals(first)) client.write('S');
        else backend.write(first);
        client.pipe(backend);
      });
      backend.on('data', (data) => {
        client.write(fault === 'damaged' && isAsked ? damage(data) : data);
      });
      // A client that finds its connection damaged says so, and is not rid of it by that.
      endTogether(client, backend);
    }),
  );
  return {
    port: front.port,
    async close() {
      await front.close();
      await inner.close();
    },
  };
}

function damage(data: Buffer): Buffer {
  const last = data.length - 1;
  return Buffer.concat([data.subarray(0, last), Buffer.from([data.readUInt8(last) ^ 255])]);
}

function join(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one);
  endTogether(one, other);
}

function endTogether(...sockets: readonly Socket[]): void {
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const other of sockets) other.destroy();
    });
  }
}
