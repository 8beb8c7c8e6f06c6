import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Long } from 'mongodb';
import { constant, mongodb } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type Follower, followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const ACTIVITY = `subscription ($id: ID!) { customerActivity(customerId: $id) { ... on Message { subject } } }`;

interface Told {
  readonly subject: string;
}

const silo = new MemorySilo({ profiles: [{ id: '1', email: 'a@example.com' }], messages: [] });
const name = `t_${randomBytes(8).toString('hex')}`;
let mongo: TestClient;
let store: TestStore;
let rotunda: TestGateway;
let follower: Follower<Told>;

beforeAll(async () => {
  mongo = await openTestClient();
  store = await createTestStore();
  const mapping = { recordId: 'person', occurredAt: 'at', subject: 'subject' };
  rotunda = await startTestGateway(
    {
      sources: {
        desk: memory({
          silo,
          profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
          messages: { ...mapping, id: 'id' },
        }),
        chats: mongodb({
          url: mongo.url,
          database: name,
          // What is told is asserted here, not how fast.
          deadlineMs: 10_000,
          messages: { collection: 'chats', ...mapping, id: '_id', channel: constant('CHAT') },
          profiles: { collection: 'people', recordId: '_id', identifiers: { EMAIL: 'email' } },
        }),
      },
      // One look, which ends with this, has to bring all that is of one instant.
      limits: { requestMs: 60_000 },
      live: { pollMs: 20, watch: { desk: ['messages'], chats: ['messages'] }, watchSeconds: 0.1 },
    },
    { store },
  );
  await mongo.client
    .db(name)
    .collection<{ _id: string }>('people')
    .insertOne({ _id: '1', email: 'a@example.com' } as { _id: string });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  expect(data.customers.nodes).toHaveLength(1);
  follower = followActivity<Told>(`${rotunda.url}/graphql`, ACTIVITY, {
    id: data.customers.nodes[0].id,
  });
  await eventually(() => (silo.calls['watch messages'] ?? 0) > 0);
});
afterAll(async () => {
  await follower.close();
  await rotunda.close();
  await store.close();
  await mongo.client.db(name).dropDatabase();
  await mongo.close();
});

const subjects = (prefix: string) =>
  follower.told.map(({ subject }) => subject).filter((subject) => subject.startsWith(prefix));

it('tells of rows behind a full page in which some cannot be read', async () => {
  const now = Date.now();
  const rows = Array.from({ length: 260 }, (_, place) => ({
    id: `m${String(place).padStart(4, '0')}`,
    person: '1',
    at: new Date(now + place).toISOString(),
    subject: place % 100 === 7 ? 'unreadable' : `desk ${place}`,
  }));
  silo.documents.messages?.push(...rows);
  const readable = rows.map(({ subject }) => subject).filter((one) => one !== 'unreadable');
  await eventually(() => subjects('desk').length === readable.length);
  expect(subjects('desk')).toEqual(readable);
});

it('tells of rows of a collection whose times and keys are of several types, each once', async () => {
  const now = Date.now();
  const documents = Array.from({ length: 280 }, (_, place) => {
    // Texts come first, and fill more than a page; all are of one instant.
    const at = new Date(now);
    return {
      _id: place % 2 === 0 ? Long.fromNumber(place) : `c${place}`,
      person: '1',
      at: place % 4 === 0 ? at : at.toISOString(),
      subject: `chat ${place}`,
    };
  });
  await mongo.client.db(name).collection<{ _id: unknown }>('chats').insertMany(documents);
  await eventually(() => subjects('chat').length >= documents.length);
  expect(subjects('chat').toSorted()).toEqual(documents.map(({ subject }) => subject).toSorted());
});
