import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Db, Decimal128, type Document, Long, MongoClient } from 'mongodb';
import {
  type EmbeddedMongo,
  startEmbeddedMongo,
} from '../../../src/embedded/mongodb/startEmbeddedMongo.js';

describe('what the embedded server does not do it refuses', () => {
  let server: EmbeddedMongo;
  let client: MongoClient;
  let db: Db;

  beforeAll(async () => {
    server = await startEmbeddedMongo({ quiet: true });
    client = new MongoClient(server.url);
    db = client.db('refusals');
    await db.collection<Document>('things').insertOne({ a: 1, d: Decimal128.fromString('1.5') });
  });
  afterAll(async () => {
    await client.close();
    await server.close();
  });

  const aggregate = (stage: Document): Document => ({
    aggregate: 'things',
    pipeline: [stage],
    cursor: {},
  });
  const evaluate = (expression: Document): Document => aggregate({ $project: { x: expression } });
  const index = (options: Document): Document => ({
    createIndexes: 'things',
    indexes: [{ key: { z: 1 }, name: 'z', ...options }],
  });

  it.each<readonly [string, Document]>([
    ['a change stream', aggregate({ $changeStream: {} })],
    ['$out', aggregate({ $out: 'others' })],
    ['$merge', aggregate({ $merge: { into: 'others' } })],
    ['$graphLookup', aggregate({ $graphLookup: {} })],
    ['$geoNear', aggregate({ $geoNear: {} })],
    ['a text search', { find: 'things', filter: { $text: { $search: 'x' } } }],
    ['$where', { find: 'things', filter: { $where: 'true' } }],
    ['a geographic query', { find: 'things', filter: { a: { $near: [0, 0] } } }],
    ['$jsonSchema', { find: 'things', filter: { $jsonSchema: {} } }],
    ['a bitwise query', { find: 'things', filter: { a: { $bitsAllSet: 1 } } }],
    ['$function', evaluate({ $function: {} })],
    ['$accumulator', aggregate({ $group: { _id: null, x: { $accumulator: {} } } })],
    ['a sum of decimals', aggregate({ $group: { _id: null, x: { $sum: '$d' } } })],
    ['an average of decimals', aggregate({ $group: { _id: null, x: { $avg: '$d' } } })],
    ['a calculation with decimals', evaluate({ $multiply: ['$d', 2] })],
    ['a conversion to decimals', evaluate({ $toDecimal: '$a' })],
    [
      'an increment of a decimal',
      { findAndModify: 'things', query: {}, update: { $inc: { d: 1 } } },
    ],
    [
      'an increment by a decimal',
      { findAndModify: 'things', query: {}, update: { $inc: { a: Decimal128.fromString('1') } } },
    ],
    ['a collation', { find: 'things', collation: { locale: 'de' } }],
    ['a collation of an index', index({ collation: { locale: 'de' } })],
    ['a tailable cursor', { find: 'things', tailable: true }],
    ['the bound min', { find: 'things', min: { a: 1 }, hint: { _id: 1 } }],
    ['the bound max', { find: 'things', max: { a: 1 }, hint: { _id: 1 } }],
    ['returnKey', { find: 'things', returnKey: true }],
    ['showRecordId', { find: 'things', showRecordId: true }],
    ['a capped collection', { create: 'capped', capped: true, size: 1000 }],
    ['a time series', { create: 'series', timeseries: { timeField: 't' } }],
    ['a view', { create: 'view', viewOn: 'things', pipeline: [] }],
    ['a validator', { create: 'valid', validator: { a: 1 } }],
    ['a text index', index({ key: { z: 'text' } })],
    ['a hashed index', index({ key: { z: 'hashed' } })],
    ['a geographic index', index({ key: { z: '2dsphere' } })],
    ['a wildcard index', index({ key: { '$**': 1 } })],
    ['a snapshot', { find: 'things', readConcern: { level: 'snapshot' } }],
    ['a linearizable read', { find: 'things', readConcern: { level: 'linearizable' } }],
    ['a sort by a text score', { find: 'things', sort: { x: { $meta: 'textScore' } } }],
    ['a possessive quantifier', { find: 'things', filter: { a: { $regex: 'a++' } } }],
    [
      'an extended regular expression',
      { find: 'things', filter: { a: { $regex: 'a b', $options: 'x' } } },
    ],
  ])('%s', async (_, command) => {
    await expect(db.command(command)).rejects.toMatchObject({
      code: 238,
      codeName: 'NotImplemented',
      message: expect.stringContaining('embedded'),
    });
  });

  it.each(['mapReduce', 'explain', 'renameCollection', 'collMod', 'serverStatus', 'bulkWrite'])(
    'the command %s',
    async (name) => {
      await expect(db.command({ [name]: 'things' })).rejects.toMatchObject({
        code: 115,
        codeName: 'CommandNotSupported',
      });
    },
  );

  it('a command that nobody knows', async () => {
    await expect(db.command({ frobnicate: 1 })).rejects.toMatchObject({
      code: 59,
      codeName: 'CommandNotFound',
    });
  });

  it.each<readonly [string, Document]>([
    ['find', { find: 'things', nope: 1 }],
    ['insert', { insert: 'things', documents: [{}], nope: 1 }],
    ['update', { update: 'things', updates: [{ q: {}, u: {}, nope: 1 }] }],
    ['delete', { delete: 'things', deletes: [{ q: {}, limit: 1, nope: 1 }] }],
    ['aggregate', { aggregate: 'things', pipeline: [], cursor: { nope: 1 } }],
    ['createIndexes', { createIndexes: 'things', indexes: [], nope: 1 }],
  ])('an unknown option of %s', async (_, command) => {
    await expect(db.command(command)).rejects.toMatchObject({ code: 40415 });
  });

  it('transactions', async () => {
    const session = client.startSession();
    try {
      session.startTransaction();
      await expect(db.collection('things').insertOne({}, { session })).rejects.toMatchObject({
        code: 115,
        message: expect.stringContaining('transactions are not supported'),
      });
    } finally {
      await session.endSession();
    }
    expect(await db.collection('things').countDocuments({})).toBe(1);
  });

  it('writes that a driver would retry', async () => {
    const insert = db.command({ insert: 'things', documents: [{}], txnNumber: Long.fromNumber(1) });
    await expect(insert).rejects.toMatchObject({ code: 20 });
  });

  it('writes that others must acknowledge', async () => {
    const insert = db.collection('things').insertOne({}, { writeConcern: { w: 3 } });
    await expect(insert).rejects.toMatchObject({ code: 2 });
  });

  it('names and passwords', async () => {
    const stranger = new MongoClient(server.url.replace('//', '//user:secret@'));
    await expect(stranger.db('x').command({ find: 'y' })).rejects.toMatchObject({ code: 18 });
    await stranger.close();
  });

  it('a hint of an index that lacks documents', async () => {
    await db.collection('things').createIndex({ s: 1 }, { sparse: true });
    const find = db.collection('things').find({}).hint({ s: 1 }).toArray();
    await expect(find).rejects.toMatchObject({ code: 238 });
  });

  it('but stores and returns decimals, sorts by them and compares them', async () => {
    const found = await db
      .collection('things')
      .find({ d: { $gt: Decimal128.fromString('1.49') } })
      .sort({ d: 1 })
      .toArray();
    expect(found.map(({ d }) => String(d))).toStrictEqual(['1.5']);
  });
});
