import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Listening, listenOnLoopback } from '../../../support/listenOnLoopback.js';

/** Starts a proxy in front of a port of this machine that hands on what the silo answers so much later. */
export async function startDelay(targetPort: number, delayMs: number): Promise<Listening> {
  const server = createServer((client) => {
    const silo = connect(targetPort, '127.0.0.1');
    for (const [one, other] of [
      [client, silo],
      [silo, client],
    ] as const) {
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    client.on('data', (data) => silo.write(data));
    silo.on('data', async (data) => {
      await wait(delayMs);
      client.write(data);
    });
  });
  return listenOnLoopback(server);
}
