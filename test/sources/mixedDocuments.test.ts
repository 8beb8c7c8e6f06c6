import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Binary, type Db, Decimal128, Long, ObjectId } from 'mongodb';
import { constant, money, mongodb } from '../../src/rotunda.js';
import { realMongo } from '../embedded/mongodb/mongoUnderTest.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ORDERS = `query ($id: String!, $first: Int, $after: String) {
  customer(by: { record: { source: "shop", recordId: $id } }) {
    orders(first: $first, after: $after) {
      nodes { summary occurredAt }
      complete
      pageInfo { hasNextPage endCursor }
      freshness { state droppedRows }
    }
  }
}`;
/** Ids that MongoDB knows by type, and others by their text. */
const TYPED: readonly (readonly [string, unknown])[] = [
  ['12345678901234567890', Decimal128.fromString('12345678901234567890')],
  ['2.5', 2.5],
  ['0.1', Decimal128.fromString('0.1')],
  ['q83v', new Binary(Buffer.from('abcdef', 'hex'))],
  ['true', true],
  ['AAECAwQFBgcICQoLDA0ODw==', new Binary(Buffer.from([...Array(16).keys()]), 3)],
];
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const order = (person: unknown, summary: string, time: unknown, id: unknown = summary) => ({
  _id: id,
  person,
  summary,
  at: time,
  amount: '1.00',
});

/** SecantusDB keeps no times beyond the year 9999. */
const itWhereTimesHaveNoEnd = realMongo?.isSecantus ? it.skip : it;

let mongo: TestClient;
let database: Db;
let rotunda: TestGateway;
let scanned: unknown;

beforeAll(async () => {
  mongo = await openTestClient();
  const name = `t_${randomBytes(8).toString('hex')}`;
  database = mongo.client.db(name);
  await database.collection('people').insertMany(
    [...['1', '2', '3', '4'], null, { rub: 'bish' }, ['5'], ...TYPED.map(([, id]) => id)].map(
      (number, place) => ({
        number,
        email: `${place}@example.com`,
      }),
    ),
  );
  await database
    .collection<{ _id: unknown }>('orders')
    .insertMany([
      order('1', 'by text', at(1)),
      order(1, 'by number', at(2)),
      order(Decimal128.fromString('1'), 'by decimal', at(4)),
      order('1', 'by text again', at(3)),
      order(['2', '99'], 'of two', at(1)),
      order('2', 'of one', at(2)),
      order('3', 'text', at(1), 'a'),
      order('3', 'object id', at(1), new ObjectId()),
      order('3', 'number', at(1), 5),
      order('3', 'long', at(1), Long.fromString('9007199254740993')),
      order('4', 'of today', at(1)),
      ...TYPED.map(([text, id]) => order(id, `of ${text}`, at(1))),
    ]);
  rotunda = await startTestGateway({
    sources: {
      shop: mongodb({
        url: mongo.url,
        database: name,
        deadlineMs: 5_000,
        profiles: { collection: 'people', recordId: 'number', identifiers: { EMAIL: 'email' } },
        orders: {
          collection: 'orders',
          recordId: 'person',
          occurredAt: 'at',
          summary: 'summary',
          total: money('amount', constant('EUR')),
        },
      }),
    },
  });
  scanned = (await rotunda.sync()).scans[0];
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

async function readPage(id: string, first: number, after: string | null = null) {
  const { data, errors } = await rotunda.ask(ORDERS, { id, first, after });
  expect(errors).toBeUndefined();
  const { nodes, ...orders } = data.customer.orders;
  return { ...orders, nodes: nodes?.map(({ summary }: { summary: string }) => summary) };
}

/** All orders of a record, one per page. */
async function readOneByOne(id: string): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; seen.length < 10; ) {
    const { nodes, pageInfo } = await readPage(id, 1, after);
    seen.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  return seen;
}

describe('a collection that nobody holds to one type', () => {
  it('is scanned in spite of documents whose record is none', () => {
    expect(scanned).toMatchObject({ seen: 13, changed: 10, unreadable: 3 });
  });

  it('has all documents of a record whose id is written in several ways', async () => {
    const all = ['by decimal', 'by text again', 'by number', 'by text'];
    expect(await readPage('1', 10)).toMatchObject({ nodes: all, complete: true });
    expect(await readPage('1', 2)).toMatchObject({ nodes: all.slice(0, 2), complete: true });
    expect(await readOneByOne('1')).toEqual(all);
  });

  it.each(TYPED)('has the documents of the record %s', async (id) => {
    expect(await readPage(id, 10)).toMatchObject({ nodes: [`of ${id}`], complete: true });
  });

  it('has documents that belong to several records', async () => {
    expect(await readPage('2', 10)).toMatchObject({ nodes: ['of one', 'of two'], complete: true });
  });

  it('loses none at the turn of a page whose keys are of several types', async () => {
    expect(await readOneByOne('3')).toEqual(['object id', 'text', 'long', 'number']);
  });

  itWhereTimesHaveNoEnd('goes without a document of a time that no calendar has', async () => {
    await database
      .collection<{ _id: unknown }>('orders')
      .insertOne(order('4', 'beyond any calendar', new Date(8.64e15)));
    expect(await readPage('4', 10)).toMatchObject({
      nodes: ['of today'],
      complete: false,
      freshness: [{ state: 'PARTIAL', droppedRows: 1 }],
    });
    expect(await readOneByOne('4')).toEqual(['of today']);
  });
});
