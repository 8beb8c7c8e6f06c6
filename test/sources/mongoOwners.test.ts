import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DBRef, ObjectId } from 'mongodb';
import { constant, money, mongodb } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { openTestDatabase, type TestMongoDatabase } from '../support/openTestDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PEOPLE = ['a', 'b', 'c'].map((letter) => ObjectId.createFromHexString(letter.repeat(24)));
const [ADA, BOB, CLEO] = PEOPLE as [ObjectId, ObjectId, ObjectId];
const MINUTE = 60_000;
const NOON = Date.UTC(2026, 0, 1, 12);

let mongo: TestMongoDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestDatabase();
  const { url, name, db: database } = mongo;
  await database.collection('people').insertMany(PEOPLE.map((_id) => ({ _id })));
  const documents = Array.from({ length: 9 }, (_, place) => ({
    at: new Date(NOON + place * MINUTE),
    is: `${place}`,
    person: new DBRef('people', place % 3 === 0 ? BOB : ADA, name),
    members: [
      { id: place % 3 === 0 ? BOB : ADA, role: 'asks' },
      { id: CLEO, role: 'reads' },
    ],
    // As MongoDB's own queries lead into lists: `payments.0.at`.
    payments: [{ by: place % 3 === 0 ? BOB : ADA, at: new Date(NOON + place * MINUTE), cents: 5 }],
    guests: [new DBRef('people', ADA), new DBRef('people', place % 2 === 0 ? BOB : CLEO)],
  }));
  await database.collection('exchanges').insertMany(documents);
  const own = { collection: 'exchanges', occurredAt: 'at', channel: constant('CHAT') };
  rotunda = await startTestGateway({
    sources: {
      desk: mongodb({
        url,
        database: name,
        profiles: { collection: 'people', recordId: '_id' },
        tickets: { ...own, recordId: 'person.$id', subject: 'is', sourceUrl: 'person.$ref' },
        messages: { ...own, recordId: 'members[*].id', text: 'is', direction: constant('INBOUND') },
        calls: { ...own, recordId: 'guests[*].$id', note: 'is' },
        orders: {
          ...own,
          recordId: 'payments.0.by',
          occurredAt: 'payments.0.at',
          status: 'is',
          total: money('payments.0.cents', constant('EUR')),
        },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

const who = (id: ObjectId) => `customer(by: { record: { source: "desk", recordId: "${id}" } })`;

async function list(id: ObjectId, field: string, shown: string): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await rotunda.ask(
      `query ($after: String) { ${who(id)} { list: ${field}(first: 2, after: $after) {
        nodes { shown: ${shown} } complete pageInfo { hasNextPage endCursor }
      } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    const { nodes, complete, pageInfo } = data.customer.list;
    expect(complete).toBe(true);
    seen.push(...nodes.map((one: { shown: string }) => one.shown));
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
}

describe('documents that name whom they belong to in a way of their own', () => {
  it.each([
    ['by a reference', 'tickets', 'subject', ADA, '875421'],
    ['by a reference', 'tickets', 'subject', BOB, '630'],
    ['at a place in a list', 'orders', 'sourceStatus', ADA, '875421'],
    ['at a place in a list', 'orders', 'sourceStatus', BOB, '630'],
    ['in a list of objects', 'messages', 'text', ADA, '875421'],
    ['in a list of objects', 'messages', 'text', CLEO, '876543210'],
    ['in a list of references', 'calls', 'note', ADA, '876543210'],
    ['in a list of references', 'calls', 'note', CLEO, '7531'],
  ])('are theirs, page by page: %s, the %s', async (_, field, shown, id, expected) => {
    expect((await list(id, field, shown)).join('')).toBe(expected);
  });

  it('are counted, and show what else a reference holds', async () => {
    const { data } = await rotunda.ask(`{ ${who(BOB)} {
      channelUsage { rows { interactions } complete }
      tickets(first: 1) { nodes { sourceUrl } }
      metrics { orderCount lifetimeValue { amount } complete }
    } }`);
    const { rows, complete } = data.customer.channelUsage;
    const counts = rows.map((row: { interactions: number }) => row.interactions);
    expect([counts.reduce((sum: number, one: number) => sum + one), complete]).toEqual([14, true]);
    expect(data.customer.metrics).toEqual({
      orderCount: 3,
      lifetimeValue: { amount: '15.00' },
      complete: true,
    });
    expect(data.customer.tickets.nodes).toEqual([{ sourceUrl: 'people' }]);
  });

  it.each(['tickets', 'messages', 'calls'])('lead back to them: %s', async (field) => {
    const { data } = await rotunda.ask(`{ ${who(ADA)} { id list: ${field} { nodes { id } } } }`);
    const { id: customer, list } = data.customer;
    for (const { id } of list.nodes) {
      const found = await rotunda.ask(
        'query ($id: ID!) { node(id: $id) { id ... on Interaction { customer { id } } } }',
        { id },
      );
      expect(found.errors).toBeUndefined();
      expect(found.data.node.id).toBe(id);
      if (field !== 'messages') expect(found.data.node.customer.id).toBe(customer);
    }
  });

  it('are all part of a report', async () => {
    const ask = async () =>
      rotunda.ask(`{ channelReport(from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z") {
        complete computedAt freshness { droppedRows }
      } }`);
    await eventually(async () => (await ask()).data.channelReport.computedAt !== null);
    const report = (await ask()).data.channelReport;
    expect(report.complete).toBe(true);
    expect(report.freshness).toMatchObject([{ droppedRows: 0 }]);
  });
});
