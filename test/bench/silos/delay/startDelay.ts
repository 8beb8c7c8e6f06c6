import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a silo that takes time. */
export interface Delay {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts a proxy in front of a port of this machine that hands on what the silo answers so much later:
 * also that it has ended, which would else overtake its last answer.
 */
export async function startDelay(targetPort: number, delayMs: number): Promise<Delay> {
  const sockets = new Set<Socket>();
  const keep = (one: Socket, other: Socket) => {
    sockets.add(one);
    one.setNoDelay(true);
    one.on('error', () => other.destroy());
    one.on('close', () => sockets.delete(one));
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const silo = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
    keep(client, silo);
    keep(silo, client);
    client.on('data', (data) => silo.write(data));
    client.on('end', () => silo.end());
    silo.on('data', (data) => void setTimeout(() => client.write(data), delayMs));
    silo.on('end', () => void setTimeout(() => client.end(), delayMs));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
