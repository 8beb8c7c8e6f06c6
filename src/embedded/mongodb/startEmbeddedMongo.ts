import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { commandName } from './command/commandTable.js';
import { CursorStore } from './cursor/cursorStore.js';
import { encodeError, runCommand } from './runCommand.js';
import { serveConnection } from './serveConnection.js';
import { serverName } from './serverName.js';
import { Catalog } from './storage/catalog.js';
import { expireDocuments } from './storage/expireDocuments.js';

/** A running stand-in for a MongoDB server. */
export interface EmbeddedMongo {
  /** What the official driver connects to, without further options. */
  readonly url: string;
  readonly port: number;
  /** Commands served so far by name, for tests that count calls at the silo. */
  commandCounts(): ReadonlyMap<string, number>;
  /** Ends all connections; the data is gone. */
  close(): Promise<void>;
}

/** How the stand-in is started. */
export interface EmbeddedMongoOptions {
  /** A free port if left out. */
  readonly port?: number;
  /** Whether the warning that this is not a database is left out. */
  readonly quiet?: boolean;
  readonly warn?: (line: string) => void;
}

const sweepMs = 1000;

/**
 * Starts an in-memory server on 127.0.0.1 that speaks MongoDB's wire protocol to the official driver,
 * for the demo and the tests. What it does not do it refuses; see `notImplemented`.
 */
export async function startEmbeddedMongo({
  port = 0,
  quiet = false,
  warn = (line) => process.stderr.write(`${line}\n`),
}: EmbeddedMongoOptions = {}): Promise<EmbeddedMongo> {
  const catalog = new Catalog();
  const cursors = new CursorStore();
  const counts = new Map<string, number>();
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    const connectionId = ++connections;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, {
      answer: (command, requestBytes) => {
        const name = commandName(command);
        if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
        return runCommand(command, { catalog, cursors, requestBytes, connectionId });
      },
      answerFault: encodeError,
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const sweep = setInterval(() => {
    expireDocuments(catalog.collections(), new Date());
    cursors.dropIdle(Date.now());
  }, sweepMs);
  sweep.unref();
  const stop = async () => {
    clearInterval(sweep);
    const isClosed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await isClosed;
  };
  let closed: Promise<void> | undefined;
  const address = server.address() as AddressInfo;
  if (!quiet)
    warn(`${serverName} listens on 127.0.0.1:${address.port}; all data is in memory only`);
  return {
    url: `mongodb://127.0.0.1:${address.port}/?directConnection=true`,
    port: address.port,
    commandCounts: () => new Map(counts),
    close: () => {
      closed ??= stop();
      return closed;
    },
  };
}
