import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  Decimal128,
  type Document,
  Double,
  type IndexSpecification,
  Long,
  MongoClient,
  ObjectId,
} from 'mongodb';
import {
  type EmbeddedMongo,
  startEmbeddedMongo,
} from '../../../src/embedded/mongodb/startEmbeddedMongo.js';
import { realMongo } from './mongoUnderTest.js';

const id = new ObjectId('65a000000000000000000001');

// Few values, so that documents and queries often meet; many of them equal though of other types.
const numbers = fc.constantFrom<unknown>(
  0,
  1,
  2,
  3,
  2.5,
  new Double(2),
  Long.fromNumber(2),
  Decimal128.fromString('2'),
);
const scalars = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('', 'a', true, id, new Date(0)) },
);
const pairs = fc.record({ x: scalars, y: scalars }, { requiredKeys: [] });
const values = fc.oneof(
  { weight: 4, arbitrary: scalars },
  { weight: 3, arbitrary: fc.array(scalars, { maxLength: 3 }) },
  { weight: 1, arbitrary: pairs },
  { weight: 2, arbitrary: fc.array(pairs, { maxLength: 2 }) },
);
const collections = fc.array(
  fc.record({ a: values, b: values, c: scalars }, { requiredKeys: [] }),
  { minLength: 5, maxLength: 25 },
);

const fields = fc.constantFrom(
  'a',
  'a',
  'a',
  'b',
  'b',
  'c',
  'c',
  'a.x',
  'a.x',
  'a.y',
  'b.x',
  '_id',
);
const operand = fc.oneof(
  { weight: 4, arbitrary: scalars },
  { weight: 3, arbitrary: fc.record({ $in: fc.array(scalars, { maxLength: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ $gt: numbers, $lt: numbers }) },
  { weight: 2, arbitrary: fc.record({ $gte: scalars, $lte: scalars }, { requiredKeys: ['$lte'] }) },
  { weight: 1, arbitrary: fc.record({ $gt: scalars }) },
  { weight: 1, arbitrary: fc.record({ $eq: values }) },
  { weight: 1, arbitrary: fc.record({ $ne: scalars }) },
  { weight: 1, arbitrary: fc.record({ $nin: fc.array(scalars, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ $exists: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ $not: fc.record({ $gt: scalars }) }) },
  { weight: 1, arbitrary: fc.record({ $elemMatch: fc.record({ $gte: scalars }) }) },
);
const conjunctions = fc
  .array(fc.tuple(fields, operand), { maxLength: 3 })
  .map((entries) => Object.fromEntries(entries) as Document);
const filters = fc.oneof(
  { weight: 3, arbitrary: conjunctions },
  {
    weight: 1,
    arbitrary: fc.record({ $or: fc.array(conjunctions, { minLength: 1, maxLength: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ $and: fc.array(conjunctions, { minLength: 1, maxLength: 2 }) }),
  },
);
// SecantusDB overlooks documents in an array that lack the field.
const sortFields = realMongo?.isSecantus === true ? ['a', 'c'] : ['a', 'c', 'a.x'];
const sorts = fc.uniqueArray(fc.tuple(fc.constantFrom(...sortFields), fc.constantFrom(1, -1)), {
  maxLength: 2,
  selector: ([name]) => name,
});
const indexes: readonly (readonly [IndexSpecification, Document])[] = [
  [{ a: 1 }, {}],
  [{ a: -1, c: 1, _id: 1 }, {}],
  [{ c: 1, a: 1 }, {}],
  [{ c: -1, _id: -1 }, {}],
  [{ 'a.x': 1, 'a.y': -1 }, {}],
  [{ b: 1 }, { sparse: true }],
  [{ 'b.x': 1, c: 1 }, { sparse: true }],
  [{ c: 1 }, { partialFilterExpression: { a: { $exists: true } }, name: 'partial' }],
];
const chosenIndexes = fc.subarray([...indexes], { minLength: 1, maxLength: 4 });

interface Query {
  readonly filter: Document;
  readonly sort: Document;
  readonly skip: number;
  readonly limit: number;
}

const queries: fc.Arbitrary<Query> = fc.record({
  filter: filters,
  // The _id makes the order complete, so that there is one right answer.
  sort: sorts.map((sort) => ({ ...Object.fromEntries(sort), _id: 1 })),
  skip: fc.nat({ max: 3 }),
  limit: fc.nat({ max: 6 }),
});

describe('queries', () => {
  let server: EmbeddedMongo;
  const clients: MongoClient[] = [];

  beforeAll(async () => {
    server = await startEmbeddedMongo({ quiet: true });
    clients.push(new MongoClient(server.url));
    if (realMongo !== undefined) clients.push(new MongoClient(realMongo.uri));
  });
  afterAll(async () => {
    for (const client of clients) {
      await client.db(databaseName).dropDatabase();
      await client.close();
    }
    await server.close();
  });

  const databaseName = `embedded_differential_${process.pid}`;

  async function ask(
    client: MongoClient,
    name: string,
    { filter, sort, skip, limit }: Query,
  ): Promise<unknown[]> {
    const collection = client.db(databaseName).collection<Document>(name);
    const find = async () =>
      (await collection.find(filter).sort(sort).skip(skip).limit(limit).toArray()).map(
        ({ _id }) => _id,
      );
    const pipeline = [
      { $match: filter },
      { $sort: sort },
      { $skip: skip },
      ...(limit > 0 ? [{ $limit: limit }] : []),
    ];
    const aggregate = async () =>
      (await collection.aggregate(pipeline).toArray()).map(({ _id }) => _id);
    return [await find(), await aggregate(), await collection.countDocuments(filter)];
  }

  it('have the same answers with and without indexes, and on a real engine', async () => {
    await fc.assert(
      fc.asyncProperty(
        collections,
        chosenIndexes,
        fc.array(queries, { minLength: 5, maxLength: 10 }),
        async (documents, chosen, asked) => {
          const stored = documents.map((document, _id) => ({ ...document, _id: _id as never }));
          const [embedded] = clients as [MongoClient];
          for (const client of clients) {
            await client.db(databaseName).dropDatabase();
            await client.db(databaseName).collection<Document>('plain').insertMany(stored);
          }
          const indexed = embedded.db(databaseName).collection<Document>('indexed');
          await indexed.insertMany(stored.slice(0, 3));
          for (const [key, options] of chosen) await indexed.createIndex(key, options);
          await indexed.insertMany(stored.slice(3));
          for (const query of asked) {
            const expected = await ask(embedded, 'plain', query);
            expect(await ask(embedded, 'indexed', query)).toStrictEqual(expected);
            for (const client of clients.slice(1))
              expect(await ask(client, 'plain', query)).toStrictEqual(expected);
          }
        },
      ),
      { numRuns: 50 },
    );
  }, 300_000);

  it('have the same answers after updates and deletes', async () => {
    const changed = fc.oneof(
      fc.tuple(fc.constantFrom('a', 'b'), values),
      // An index may hold but one array, and some hold `c` besides.
      fc.tuple(fc.constant('c'), scalars),
    );
    const changes = fc.array(
      fc.tuple(conjunctions, changed, fc.constantFrom('set', 'unset', 'delete')),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        collections,
        chosenIndexes,
        changes,
        fc.array(queries, { maxLength: 5 }),
        async (documents, chosen, steps, asked) => {
          const [embedded] = clients as [MongoClient];
          const db = embedded.db(databaseName);
          await db.dropDatabase();
          const [plain, indexed] = [
            db.collection<Document>('plain'),
            db.collection<Document>('indexed'),
          ];
          for (const [key, options] of chosen) await indexed.createIndex(key, options);
          for (const collection of [plain, indexed]) {
            await collection.insertMany(
              documents.map((document, _id) => ({ ...document, _id: _id as never })),
            );
            for (const [filter, [name, value], kind] of steps) {
              if (kind === 'delete') await collection.deleteOne(filter);
              else if (kind === 'unset')
                await collection.updateMany(filter, { $unset: { [name]: 1 } });
              else await collection.updateMany(filter, { $set: { [name]: value } });
            }
          }
          const everything = (collection: typeof plain) => collection.find({}).toArray();
          expect(await everything(indexed)).toStrictEqual(await everything(plain));
          for (const query of asked) {
            expect(await ask(embedded, 'indexed', query)).toStrictEqual(
              await ask(embedded, 'plain', query),
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  }, 300_000);
});
