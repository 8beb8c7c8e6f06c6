import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceError } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type Follower, followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { signDelivery } from '../support/signDelivery.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const ACTIVITY = `subscription ($id: ID!) { customerActivity(customerId: $id) { id source occurredAt ... on Ticket { subject } ... on Message { subject } } }`;

interface Told {
  readonly subject: string;
}

const now = () => new Date().toISOString();
const silo = new MemorySilo({
  profiles: [{ id: 'a', email: 'a@example.com' }],
  tickets: [],
  messages: [],
});
let store: TestStore;
let rotunda: TestGateway;
let follower: Follower<Told>;

beforeAll(async () => {
  store = await createTestStore();
  rotunda = await startTestGateway(
    {
      sources: {
        desk: memory({
          silo,
          profiles: { recordId: 'id', mergedInto: 'into', identifiers: { EMAIL: 'email' } },
          messages: { recordId: 'person', id: 'id', occurredAt: 'at', subject: 'subject' },
          tickets: { recordId: 'person', id: 'id', occurredAt: 'at', subject: 'subject' },
        }),
      },
      identity: { unknownForSeconds: 600 },
      live: { pollMs: 20, watch: { desk: ['messages'] }, watchSeconds: 0.1 },
      webhooks: { desk: { secrets: [secret] } },
    },
    { store },
  );
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  follower = followActivity<Told>(`${rotunda.url}/graphql`, ACTIVITY, {
    id: data.customers.nodes[0].id,
  });
  await eventually(() => rotunda.log.some((line) => line.includes('"subscribed"')));
});
afterAll(async () => {
  await follower.close();
  await rotunda.close();
  await store.close();
});

let ids = 0;
interface Delivery {
  readonly id?: string;
  readonly agoMs?: number;
  readonly with?: string;
  readonly to?: string;
  readonly sent?: string;
  readonly charset?: BufferEncoding;
}

/** Delivers changes as `desk` does, or as somebody who pretends to. */
async function deliver(changes: unknown, delivery: Delivery = {}): Promise<number> {
  ids += 1;
  const { id = `d${ids}`, agoMs = 0, to = 'desk' } = delivery;
  const body = Buffer.from(JSON.stringify({ changes }), delivery.charset);
  const headers = signDelivery(body, delivery.with ?? secret, { id, sentAt: Date.now() - agoMs });
  const response = await fetch(`${rotunda.url}/hooks/${to}`, {
    method: 'POST',
    headers,
    body: delivery.sent ?? body,
  });
  await response.text();
  return response.status;
}

const ticket = (id: string) => [{ dataset: 'tickets', id }];
/** What the source was asked because of webhooks; that it is watched goes on beside it. */
const asked = () => ({ ...silo.calls, 'watch messages': 0 });
const subjects = () => follower.told.map(({ subject }) => subject);

async function customersCount(): Promise<number> {
  return (await rotunda.ask('{ customers { nodes { id } } }')).data.customers.nodes.length;
}

describe('a webhook', () => {
  it('tells of what its source has, and once however often and in whichever order it comes', async () => {
    const tickets = silo.documents.tickets ?? [];
    tickets.push({ id: '1', person: 'a', at: now(), subject: 'first' });
    tickets.push({ id: '2', person: 'a', at: now(), subject: 'second' });
    expect(await deliver(ticket('2'), { id: 'x' })).toBe(204);
    await eventually(() => subjects().length === 1);
    const calls = asked();
    expect(await deliver(ticket('2'), { id: 'x' })).toBe(204);
    expect(asked()).toEqual(calls);
    expect(await deliver([...ticket('2'), ...ticket('1')])).toBe(204);
    expect(await deliver([{ dataset: 'tickets', id: '1', recordId: 'a' }])).toBe(204);
    await eventually(() => subjects().length === 2);
    expect(subjects()).toEqual(['second', 'first']);
  });

  it('tells nothing of what its source does not have, nor of what is long past', async () => {
    silo.documents.tickets?.push({
      id: '0',
      person: 'a',
      at: '2020-01-01T00:00:00Z',
      subject: 'old',
    });
    expect(
      await deliver([...ticket('none'), ...ticket('0'), { dataset: 'nothing', id: '1' }]),
    ).toBe(204);
    silo.documents.tickets?.push({ id: '3', person: 'a', at: now(), subject: 'third' });
    expect(await deliver(ticket('3'))).toBe(204);
    await eventually(() => subjects().length === 3);
    expect(subjects()).toEqual(['second', 'first', 'third']);
  });

  it('links a record that is new, as it is now, and parts with one that is gone', async () => {
    const byEmail = `{ customer(by: { identifier: { type: EMAIL, value: "b@example.com" } }) { records { recordId } } }`;
    expect((await rotunda.ask(byEmail)).data.customer).toBeNull();
    silo.documents.profiles?.push({ id: 'b', email: 'b@example.com' });
    expect(await deliver([{ dataset: 'profiles', recordId: 'b' }])).toBe(204);
    expect((await rotunda.ask(byEmail)).data.customer).toEqual({ records: [{ recordId: 'b' }] });
    expect(await customersCount()).toBe(2);
    silo.documents.profiles?.pop();
    expect(await deliver([{ dataset: 'profiles', recordId: 'b' }])).toBe(204);
    expect(await customersCount()).toBe(1);
  });

  it('lets a record that was merged at its source go with the one that took it in, whichever is told first', async () => {
    const profiles = silo.documents.profiles ?? [];
    const idOf = async (recordId: string) => {
      const query = `{ customer(by: { record: { source: "desk", recordId: "${recordId}" } }) { id formerIds } }`;
      return (await rotunda.ask(query)).data.customer;
    };
    const record = (recordId: string) => [{ dataset: 'profiles', recordId }];
    profiles.push({ id: 'm', email: 'm@example.com' }, { id: 'n', email: 'n@example.com' });
    for (const one of ['m', 'n']) await deliver(record(one));
    const [{ id }, { id: other }] = [await idOf('m'), await idOf('n')];
    Object.assign(profiles.find((one) => one.id === 'm') ?? {}, { into: 'n' });
    await deliver(record('m'));
    const joined = await idOf('n');
    expect([joined.id, ...joined.formerIds].toSorted()).toEqual([id, other].toSorted());
    Object.assign(profiles.find((one) => one.id === 'n') ?? {}, { into: 'o' });
    await deliver(record('n'));
    profiles.push({ id: 'o', email: 'o@example.com' });
    await deliver(record('o'));
    expect(await idOf('o')).toEqual(joined);
    const { links } = await rotunda.sync();
    expect(links).toMatchObject({ created: 0, changed: 0, merged: 0, emptied: 0 });
  });

  it('is to be delivered again while its source is away', async () => {
    silo.documents.tickets?.push({ id: '4', person: 'a', at: now(), subject: 'fourth' });
    silo.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    expect(await deliver(ticket('4'), { id: 'later' })).toBe(503);
    silo.failure = undefined;
    expect(await deliver(ticket('4'), { id: 'later' })).toBe(204);
    await eventually(() => subjects().length === 4);
  });

  it.each<[string, number, Delivery]>([
    ['signed by somebody else', 401, { with: `whsec_${randomBytes(32).toString('base64')}` }],
    ['of another body', 401, { sent: '{"changes":[{"dataset":"profiles","recordId":"b"}]}' }],
    ['from long ago', 401, { agoMs: 310_000 }],
    ['from the future', 401, { agoMs: -310_000 }],
    ['to a source without webhooks', 404, { to: 'shop' }],
    ['to nobody', 404, { to: '__proto__' }],
  ])('changes nothing when it is %s', async (_, status, delivery) => {
    const calls = asked();
    expect(await deliver([{ dataset: 'profiles', recordId: 'a' }], delivery)).toBe(status);
    expect(asked()).toEqual(calls);
  });

  it.each([['nothing'], [[{ id: '1' }]], [Array.from({ length: 101 }, () => ticket('1')[0])]])(
    'is refused when its body is of another shape (%#)',
    async (changes) => {
      expect(await deliver(changes)).toBe(400);
    },
  );

  it('is refused when its bytes are no UTF-8, which would name another record', async () => {
    const changes = [{ dataset: 'profiles', recordId: 'zo\u00eb' }];
    expect(await deliver(changes, { charset: 'latin1' })).toBe(400);
  });
});

it('tells of rows that are new in a watched dataset, also of those that come in late, once', async () => {
  const before = subjects().length;
  const messages = silo.documents.messages ?? [];
  messages.push({ id: '1', person: 'a', at: now(), subject: 'hello' });
  await eventually(() => subjects().length === before + 1);
  const late = new Date(Date.now() - 5_000).toISOString();
  messages.push({ id: '2', person: 'a', at: late, subject: 'late' });
  messages.push({ id: '3', person: 'nobody', at: now(), subject: 'of nobody' });
  await eventually(() => subjects().length === before + 2);
  const looks = silo.calls['watch messages'] ?? 0;
  await eventually(() => (silo.calls['watch messages'] ?? 0) > looks + 1);
  expect(subjects().slice(before)).toEqual(['hello', 'late']);
});
