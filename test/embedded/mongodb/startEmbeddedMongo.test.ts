import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { type Document, MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../../../src/embedded/mongodb/startEmbeddedMongo.js';

describe('startEmbeddedMongo', () => {
  it('says loudly that it is not a database', async () => {
    const lines: string[] = [];
    const server = await startEmbeddedMongo({ warn: (line) => lines.push(line) });
    await server.close();
    expect(lines).toStrictEqual([expect.stringContaining('not a database')]);
  });

  it('is silent when it is asked to be', async () => {
    const lines: string[] = [];
    const server = await startEmbeddedMongo({ quiet: true, warn: (line) => lines.push(line) });
    await server.close();
    expect(lines).toStrictEqual([]);
  });

  it('gives a url that the driver connects to, and a name that is no database', async () => {
    const server = await startEmbeddedMongo({ quiet: true });
    const client = await MongoClient.connect(server.url);
    expect(server.url).toContain(`127.0.0.1:${server.port}`);
    expect(await client.db('admin').command({ buildInfo: 1 })).toMatchObject({
      version: '7.0.0',
      server: expect.stringContaining('not a database'),
    });
    await client.close();
    await server.close();
  });

  it('counts the commands it served', async () => {
    const server = await startEmbeddedMongo({ quiet: true });
    const client = new MongoClient(server.url);
    const things = client.db('x').collection<Document>('things');
    await things.insertOne({});
    await things.find({}).toArray();
    await things.find({}).toArray();
    await things.countDocuments({});
    const counts = server.commandCounts();
    expect(counts.get('insert')).toBe(1);
    expect(counts.get('find')).toBe(2);
    expect(counts.get('aggregate')).toBe(1);
    expect(counts.get('delete')).toBeUndefined();
    await things.find({}).toArray();
    expect(counts.get('find')).toBe(2);
    await client.close();
    await server.close();
  });

  it('takes the port it is given and refuses one that is taken', async () => {
    const first = await startEmbeddedMongo({ quiet: true });
    await expect(startEmbeddedMongo({ quiet: true, port: first.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await first.close();
    const second = await startEmbeddedMongo({ quiet: true, port: first.port });
    expect(second.port).toBe(first.port);
    await second.close();
  });

  it('keeps the data of two servers apart', async () => {
    const servers = await Promise.all([
      startEmbeddedMongo({ quiet: true }),
      startEmbeddedMongo({ quiet: true }),
    ]);
    const clients = servers.map(({ url }) => new MongoClient(url));
    await clients[0]?.db('x').collection('things').insertOne({});
    expect(await clients[1]?.db('x').collection('things').countDocuments({})).toBe(0);
    await Promise.all(clients.map((client) => client.close()));
    await Promise.all(servers.map((server) => server.close()));
  });

  it('ends all connections when it closes, and may be closed twice', async () => {
    const server = await startEmbeddedMongo({ quiet: true });
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    const isClosed = once(socket, 'close');
    await Promise.all([server.close(), server.close()]);
    await isClosed;
    await server.close();
  });
});
