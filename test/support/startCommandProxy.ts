import { connect, createServer, type Socket } from 'node:net';
import { type Document, deserialize, serialize } from 'bson';
import { type Listening, listenOnLoopback } from './listenOnLoopback.js';

/** What becomes of a command: answered by the proxy, done but never answered, done and answered otherwise, or done later. */
export type CommandFault =
  | { readonly answer: Document }
  | { readonly breakAfter: true }
  | { readonly after: Promise<unknown> }
  | { readonly alter: (reply: Document) => Document };

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;

/** Starts a proxy that lets each command by, unless `decide` says what becomes of it. */
export async function startCommandProxy(
  targetPort: number,
  decide: (command: Document) => CommandFault | undefined,
): Promise<Listening> {
  const server = createServer((client) => {
    const backend = connect(targetPort, '127.0.0.1');
    endTogether(client, backend);
    endTogether(backend, client);
    // A driver has one command at a time under way on a connection.
    let pending: CommandFault | undefined;
    client.on(
      'data',
      eachMessage((message) => {
        const fault = decide(readCommand(message));
        if (fault !== undefined && 'answer' in fault) client.write(replyTo(message, fault.answer));
        else if (fault !== undefined && 'after' in fault) {
          void fault.after.then(() => backend.write(message));
        } else {
          pending = fault;
          backend.write(message);
        }
      }),
    );
    backend.on(
      'data',
      eachMessage((message) => {
        if (pending === undefined) client.write(message);
        else if ('alter' in pending) {
          const request = Buffer.alloc(HEADER_BYTES);
          request.writeInt32LE(message.readInt32LE(8), 4);
          request.writeInt32LE(OP_MSG, 12);
          client.write(replyTo(request, pending.alter(readCommand(message))));
        } else client.destroy();
        pending = undefined;
      }),
    );
  });
  return listenOnLoopback(server);
}

function endTogether(socket: Socket, other: Socket): void {
  socket.on('error', () => undefined);
  socket.on('close', () => other.destroy());
}

function eachMessage(take: (message: Buffer) => void): (data: Buffer) => void {
  let held = Buffer.alloc(0);
  return (data) => {
    held = Buffer.concat([held, data]);
    while (held.length >= 4 && held.length >= held.readInt32LE(0)) {
      const length = held.readInt32LE(0);
      take(held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}

/** The document of a message that names its command, or tells its outcome. */
function readCommand(message: Buffer): Document {
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return documentAt(message, HEADER_BYTES + 4 + 1);
  if (opcode === OP_REPLY) return documentAt(message, HEADER_BYTES + 20);
  const collectionEnd = message.indexOf(0, HEADER_BYTES + 4);
  return documentAt(message, collectionEnd + 1 + 8);
}

function documentAt(message: Buffer, start: number): Document {
  return deserialize(message.subarray(start, start + message.readInt32LE(start)));
}

function replyTo(request: Buffer, document: Document): Buffer {
  const isLegacy = request.readInt32LE(12) === OP_QUERY;
  const body = Buffer.from(serialize(document));
  const preamble = Buffer.alloc(isLegacy ? 20 : 5);
  if (isLegacy) preamble.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + preamble.length + body.length, 0);
  header.writeInt32LE(request.readInt32LE(4), 8);
  header.writeInt32LE(isLegacy ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, preamble, body]);
}
