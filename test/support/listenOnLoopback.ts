import type { AddressInfo, Server, Socket } from 'node:net';

/** A server that listens on this machine, for nobody else. */
export interface Listening {
  readonly port: number;
  /** Ends its connections, too. */
  close(): Promise<void>;
}

/** Lets a server, of HTTP or of sockets, listen on a free port of this machine. */
export async function listenOnLoopback(server: Server): Promise<Listening> {
  const clients = new Set<Socket>();
  server.on('connection', (client: Socket) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const client of clients) client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
