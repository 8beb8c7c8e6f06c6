import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Document, deserialize, serialize } from 'bson';
import { MongoClient } from 'mongodb';
import {
  type EmbeddedMongo,
  startEmbeddedMongo,
} from '../../../src/embedded/mongodb/startEmbeddedMongo.js';
import { eventually } from '../../support/eventually.js';

const opMsg = 2013;
const opQuery = 2004;

function message(opCode: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + body.length, 0);
  header.writeInt32LE(77, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

function opMsgOf(
  command: Document,
  { flags = 0, sections = [] as Uint8Array[], tail = Buffer.alloc(0) } = {},
): Buffer {
  const flagBits = Buffer.alloc(4);
  flagBits.writeUInt32LE(flags);
  return message(opMsg, flagBits, Buffer.from([0]), serialize(command), ...sections, tail);
}

function sequence(name: string, documents: readonly Document[]): Buffer {
  const content = Buffer.concat([
    Buffer.from(`${name}\0`),
    ...documents.map((document) => serialize(document)),
  ]);
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeInt32LE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

/** Sends bytes and returns the first reply's document, or `undefined` if the server hangs up. */
async function exchange(
  port: number,
  ...chunks: readonly Uint8Array[]
): Promise<Document | undefined> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  try {
    const reply = readReply(socket);
    for (const chunk of chunks) {
      socket.write(chunk);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return await reply;
  } finally {
    socket.destroy();
  }
}

function readReply(socket: Socket): Promise<Document | undefined> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    socket.on('close', () => resolve(undefined));
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk as Buffer]);
      if (bytes.length < 4 || bytes.length < bytes.readInt32LE(0)) return;
      expect(bytes.readInt32LE(8)).toBe(77);
      resolve(
        deserialize(
          bytes.subarray(bytes.readInt32LE(12) === opMsg ? 21 : 36, bytes.readInt32LE(0)),
        ),
      );
    });
  });
}

describe('the wire protocol', () => {
  let server: EmbeddedMongo;
  beforeAll(async () => {
    server = await startEmbeddedMongo({ quiet: true });
  });
  afterAll(() => server.close());

  const ping = { ping: 1, $db: 'admin' };

  it('answers OP_MSG', async () => {
    expect(await exchange(server.port, opMsgOf(ping))).toStrictEqual({ ok: 1 });
  });

  it('answers the handshake by OP_QUERY, and announces no replica set', async () => {
    const head = Buffer.concat([Buffer.alloc(4), Buffer.from('admin.$cmd\0'), Buffer.alloc(8)]);
    const reply = await exchange(server.port, message(opQuery, head, serialize({ isMaster: 1 })));
    expect(reply).toMatchObject({
      ismaster: true,
      maxWireVersion: 21,
      ok: 1,
      server: expect.stringContaining('not a database'),
    });
    expect(reply).not.toHaveProperty('setName');
    expect(reply).not.toHaveProperty('compression');
  });

  it('reads documents of a kind 1 section', async () => {
    const documents = sequence('documents', [{ _id: 1 }, { _id: 2 }]);
    const insert = opMsgOf({ insert: 'sections', $db: 'wire' }, { sections: [documents] });
    expect(await exchange(server.port, insert)).toMatchObject({ n: 2, ok: 1 });
  });

  it('tolerates a checksum', async () => {
    expect(
      await exchange(server.port, opMsgOf(ping, { flags: 1, tail: Buffer.alloc(4) })),
    ).toStrictEqual({ ok: 1 });
  });

  it('reads a message that comes byte by byte', async () => {
    const bytes = opMsgOf(ping);
    expect(
      await exchange(server.port, ...Array.from(bytes, (byte) => Buffer.from([byte]))),
    ).toStrictEqual({ ok: 1 });
  });

  it('does not answer a command with moreToCome, and goes on', async () => {
    const insert = opMsgOf(
      { insert: 'unanswered', documents: [{ _id: 1 }], $db: 'wire' },
      { flags: 2 },
    );
    const count = opMsgOf({ count: 'unanswered', $db: 'wire' });
    expect(await exchange(server.port, Buffer.concat([insert, count]))).toStrictEqual({
      n: 1,
      ok: 1,
    });
  });

  it('answers a document that is no BSON with an error', async () => {
    const broken = opMsgOf({ ...ping, comment: 'xxxx' });
    broken[broken.length - 7] = 0xff;
    expect(await exchange(server.port, broken)).toMatchObject({
      ok: 0,
      code: 22,
      codeName: 'InvalidBSON',
    });
  });

  it('answers a document that is nested too deeply with an error', async () => {
    let deep: Document = {};
    for (let depth = 0; depth < 300; depth++) deep = { deep };
    expect(await exchange(server.port, opMsgOf({ ...ping, deep }))).toMatchObject({
      ok: 0,
      code: 15,
    });
  });

  it('answers a command that is larger than 16 MB with an error', async () => {
    const large = opMsgOf({ ...ping, comment: 'x'.repeat(17_000_000) });
    expect(await exchange(server.port, large)).toMatchObject({
      ok: 0,
      code: 10334,
      codeName: 'BSONObjectTooLarge',
    });
  });

  it.each<readonly [string, Buffer]>([
    ['an HTTP request', Buffer.from('GET / HTTP/1.1\r\nHost: localhost:27017\r\n\r\n')],
    ['zeros', Buffer.alloc(100)],
    [
      'a message that says it is too large',
      Buffer.from([0xff, 0xff, 0xff, 0x7f, ...Array<number>(12).fill(0)]),
    ],
    [
      'a message that says it is too small',
      Buffer.from([3, 0, 0, 0, ...Array<number>(12).fill(0)]),
    ],
    ['an unknown opcode', message(9999, Buffer.alloc(20))],
    ['OP_COMPRESSED', message(2012, Buffer.alloc(20))],
    ['an empty OP_MSG', message(opMsg)],
    ['OP_MSG without a body', message(opMsg, Buffer.alloc(4), sequence('documents', []))],
    ['OP_MSG with two bodies', opMsgOf(ping, { sections: [Buffer.from([0]), serialize(ping)] })],
    [
      'a section longer than its message',
      opMsgOf(ping, { sections: [Buffer.from([1, 0xff, 0xff, 0, 0])] }),
    ],
    ['a section without a name', opMsgOf(ping, { sections: [Buffer.from([1, 6, 0, 0, 0, 1, 1])] })],
    ['flags that are unknown and required', opMsgOf(ping, { flags: 4 })],
    [
      'OP_QUERY on a collection',
      message(opQuery, Buffer.alloc(4), Buffer.from('a.b\0'), Buffer.alloc(8), serialize({})),
    ],
  ])('hangs up on %s', async (_, bytes) => {
    expect(await exchange(server.port, bytes)).toBeUndefined();
  });

  it('survives random bytes, clients that go away and clients that say nothing', async () => {
    const silent = connect(server.port, '127.0.0.1');
    let seed = 1;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff;
      return seed & 0xff;
    };
    for (let round = 0; round < 50; round++) {
      const noise = opMsgOf({ find: 'things', filter: { a: 1, b: ['x', { c: 2 }] }, $db: 'wire' });
      for (let flips = 0; flips < 5; flips++)
        noise[16 + ((random() * 256 + random()) % (noise.length - 16))] = random();
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(noise.subarray(0, 16 + (random() % noise.length)));
      await new Promise((resolve) => setImmediate(resolve));
      socket.destroy();
    }
    expect(await exchange(server.port, opMsgOf(ping))).toStrictEqual({ ok: 1 });
    silent.destroy();
  });

  it('waits for a client that does not read its replies', async () => {
    const client = new MongoClient(server.url);
    const things = client.db('wire').collection<Document>('large');
    await things.insertMany(Array.from({ length: 12 }, () => ({ text: 'x'.repeat(1_000_000) })));
    const slow = connect(server.port, '127.0.0.1');
    slow.pause();
    const find = opMsgOf({ find: 'large', $db: 'wire' });
    slow.write(Buffer.concat([find, find, find]));
    const found = () => server.commandCounts().get('find') ?? 0;
    await eventually(() => found() > 0);
    expect(await things.countDocuments({})).toBe(12);
    expect(found()).toBeLessThan(3);
    slow.resume();
    await eventually(() => found() === 3);
    slow.destroy();
    await client.close();
  });
});
