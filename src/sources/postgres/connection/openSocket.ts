import { Socket } from 'node:net';
import { lookUp } from '../../../lib/lookUp.js';

/** A socket for the driver, which has no option for how names are looked up. */
export function openSocket(): Socket {
  const socket = new Socket();
  const connect = socket.connect.bind(socket) as (...to: readonly unknown[]) => Socket;
  const connectTo = (port: unknown, host?: string) =>
    host === undefined ? connect(port) : connect({ port, host, lookup: lookUp });
  return Object.assign(socket, { connect: connectTo });
}
