import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A way to a silo that takes time. */
export interface Delay {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts a proxy in front of a port of this machine that hands on what the silo answers so much later. */
export async function startDelay(targetPort: number, delayMs: number): Promise<Delay> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const silo = connect(targetPort, '127.0.0.1');
    for (const [one, other] of [
      [client, silo],
      [silo, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    client.on('data', (data) => silo.write(data));
    silo.on('data', async (data) => {
      await wait(delayMs);
      client.write(data);
    });
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
