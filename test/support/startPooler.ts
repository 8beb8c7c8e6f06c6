import { createServer, type Socket } from 'node:net';
import pg from 'pg';
import { type Listening, listenOnLoopback } from './listenOnLoopback.js';
import { poolerWelcome } from './poolerWelcome.js';

/** A pooler of transactions, on a real socket. */
export interface Pooler extends Listening {
  readonly url: string;
}

const TYPE_BYTES = 1;

/**
 * Starts what PgBouncer is in its transaction mode: clients share two sessions of the server, and
 * each transaction gets the one that was used the longer time ago.
 */
export async function startPooler(databaseUrl: string): Promise<Pooler> {
  const owners = await Promise.all([openSession(databaseUrl), openSession(databaseUrl)]);
  const idle = owners.map(streamOf);
  const waiting: ((session: Socket) => void)[] = [];
  const lend = () => {
    const session = idle.shift();
    return session ?? new Promise<Socket>((resolve) => waiting.push(resolve));
  };
  const takeBack = (session: Socket) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(session);
    else next(session);
  };

  const server = createServer((client) => {
    client.on('error', () => undefined);
    client.once('data', () => {
      client.write(poolerWelcome);
      let session: Socket | undefined;
      let served = Promise.resolve();
      let request: Buffer[] = [];
      client.on(
        'data',
        eachMessage((type, message) => {
          request.push(message);
          // A query, or the end of what is asked for together.
          if (type !== 'Q' && type !== 'S') return;
          const whole = Buffer.concat(request);
          request = [];
          served = served.then(async () => {
            session ??= await lend();
            if ((await passOn(whole, session, client)) !== 'I') return;
            takeBack(session);
            session = undefined;
          });
        }),
      );
    });
  });
  const { port, close } = await listenOnLoopback(server);
  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    port,
    url: url.href,
    async close() {
      await close();
      for (const owner of owners) streamOf(owner).destroy();
    },
  };
}

/** A session whose socket the driver only opened. */
async function openSession(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  streamOf(client).removeAllListeners('data');
  return client;
}

function streamOf(client: pg.Client): Socket {
  return client.connection.stream as Socket;
}

/** Asks the session and tells the client; answers whether the session is within a transaction then. */
function passOn(request: Buffer, session: Socket, client: Socket): Promise<string> {
  return new Promise((resolve) => {
    const take = eachMessage((type, message) => {
      client.write(message);
      if (type !== 'Z') return;
      session.off('data', take);
      resolve(message.toString('latin1', message.length - 1));
    });
    session.on('data', take);
    session.write(request);
  });
}

function eachMessage(take: (type: string, message: Buffer) => void): (data: Buffer) => void {
  let held = Buffer.alloc(0);
  return (data) => {
    held = Buffer.concat([held, data]);
    while (held.length > TYPE_BYTES + 4) {
      const length = TYPE_BYTES + held.readInt32BE(TYPE_BYTES);
      if (held.length < length) return;
      take(held.toString('latin1', 0, TYPE_BYTES), held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}
