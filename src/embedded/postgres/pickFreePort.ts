import { once } from 'node:events';
import { createServer } from 'node:net';

/** Finds a port that is free now; another process may take it before it is used. */
export async function pickFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP port was assigned');
  return address.port;
}
