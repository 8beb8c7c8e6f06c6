import { buildConnector } from 'undici';
import { lookUp } from '../../lib/lookUp.js';

/**
 * Opens connections, within so many milliseconds. Node leaves a socket open on which TLS failed after
 * its handshake, and the client, which waits for its end, would wait until the deadline.
 */
export function connectorOf(timeoutMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: lookUp });
  return (to, tell) =>
    connect(to, (...outcome) => {
      const [, socket] = outcome;
      socket?.once('error', (error) => socket.destroy(error));
      tell(...outcome);
    });
}
