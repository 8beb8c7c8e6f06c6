import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

const QUIET_TURNS = 3;
/** Where somebody always comes in, the doors are closed all the same. */
const MOST_TURNS = 10_000;
/** Time for a request to come over a connection that was opened in the last moment. */
const UNUSED_MS = 500;

/** The connections of a server, and how they end. */
export class Doors {
  readonly #server: Server;
  /** Connections over which no request came yet; Node lets them keep a server open for ever. */
  readonly #unused = new Set<Socket>();

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket: Socket) => {
      this.#unused.add(socket);
      socket.once('close', () => this.#unused.delete(socket));
    });
    const use = ({ socket }: IncomingMessage) => this.#unused.delete(socket);
    server.on('request', use);
    server.on('upgrade', use);
  }

  /**
   * Stops listening in a moment when nobody is coming in: whoever has connected already and was not
   * taken in yet would be cut off, and Node takes in one connection per turn of its loop. Who says
   * nothing is cut off soon after, and everybody after so many milliseconds.
   */
  async close(mostMs: number): Promise<void> {
    let quiet = 0;
    const onConnection = () => {
      quiet = 0;
    };
    this.#server.on('connection', onConnection);
    for (let turn = 0; quiet < QUIET_TURNS && turn < MOST_TURNS; turn++) {
      quiet += 1;
      await nextTurn();
    }
    this.#server.off('connection', onConnection);
    const unused = setTimeout(() => {
      for (const socket of this.#unused) socket.destroy();
    }, UNUSED_MS);
    const all = setTimeout(() => this.#server.closeAllConnections(), mostMs);
    this.#server.once('close', () => {
      clearTimeout(unused);
      clearTimeout(all);
    });
    this.#server.close();
  }
}
