import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startFaultProxy } from '../support/startFaultProxy.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
  __typename
  ... on RecordInteractionSuccess {
    interaction { __typename id occurredAt source channel purpose direction summary text recordedBy recordedAt account { address } customer { id } }
    customer { id }
  }
  ... on UserError { code message path }
} }`;
const STORY = `query ($id: ID!, $first: Int = 20, $after: String) { customer(by: { id: $id }) { id
  recordedInteractions(first: $first, after: $after) { nodes { id text } pageInfo { hasNextPage endCursor } complete freshness { source state } }
} }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { ... on MergeCustomersSuccess { customer { id } identityEvent { id } } } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { ... on SplitCustomerSuccess { customers { id } } } }`;

let store: TestStore;
let rotunda: TestGateway;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const silo = new MemorySilo({
  profiles: names.map((id) => ({ id, email: `${id}@example.com` })),
});
const sources = {
  shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
};

beforeAll(async () => {
  store = await createTestStore();
  rotunda = await startTestGateway({ sources }, { store, openTo: 'kim' });
  await rotunda.sync();
});
afterAll(async () => {
  await rotunda.close();
  await store.close();
});

async function idOf(recordId: string): Promise<string> {
  const query = `query ($r: String!) { customer(by: { record: { source: "shop", recordId: $r } }) { id } }`;
  return (await rotunda.ask(query, { r: recordId })).data.customer.id;
}

let keys = 0;
function inputFor(customerId: string, more: object = {}) {
  keys += 1;
  return {
    customerId,
    channel: 'PHONE',
    purpose: 'SERVICE',
    direction: 'INBOUND',
    occurredAt: '2026-03-01T10:00:00.123456Z',
    text: 'asked about\na bowler hat',
    idempotencyKey: `key ${keys}`,
    ...more,
  };
}

async function record(input: object, gateway = rotunda) {
  const { data, errors } = await gateway.ask(RECORD, { input });
  expect(errors).toBeUndefined();
  return data.recordInteraction;
}

async function texts(id: string): Promise<string[]> {
  const { data } = await rotunda.ask(STORY, { id });
  return data.customer.recordedInteractions.nodes.map(({ text }: { text: string }) => text);
}

describe('recordInteraction', () => {
  it('shows what was recorded in the next query, wherever an interaction shows', async () => {
    const a = await idOf('a');
    const { interaction, customer } = await record(
      inputFor(a, { accountAddress: '+31 20 555 0100' }),
    );
    expect(interaction).toEqual({
      __typename: 'RecordedInteraction',
      id: expect.any(String),
      occurredAt: '2026-03-01T10:00:00.123456Z',
      source: 'rotunda',
      channel: 'PHONE',
      purpose: 'SERVICE',
      direction: 'INBOUND',
      summary: 'asked about a bowler hat',
      text: 'asked about\na bowler hat',
      recordedBy: 'kim',
      recordedAt: expect.any(String),
      account: { address: '+31 20 555 0100' },
      customer: { id: a },
    });
    expect(customer).toEqual({ id: a });
    const { data } = await rotunda.ask(STORY, { id: a });
    expect(data.customer.recordedInteractions).toMatchObject({
      nodes: [{ id: interaction.id }],
      complete: true,
      freshness: [{ source: 'rotunda', state: 'LIVE' }],
    });
    const again = await rotunda.ask(
      `query ($id: ID!) { node(id: $id) { id ... on Interaction { customer { id } } } customer(by: { interactionId: $id }) { id } sources { name datasets } }`,
      { id: interaction.id },
    );
    expect(again.data).toEqual({
      node: { id: interaction.id, customer: { id: a } },
      customer: { id: a },
      sources: [
        { name: 'shop', datasets: ['profiles'] },
        { name: 'rotunda', datasets: ['recordedInteractions', 'consents'] },
      ],
    });
  });

  it('pages newest first, also where many happened at once', async () => {
    const b = await idOf('b');
    const when = (text: string) => `2026-03-01T10:00:0${Number(text) % 3}Z`;
    const all = Array.from({ length: 9 }, (_, at) => String(at));
    await Promise.all(all.map((text) => record(inputFor(b, { text, occurredAt: when(text) }))));
    const read: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data } = await rotunda.ask(STORY, { id: b, first: 2, after });
      const { nodes, pageInfo } = data.customer.recordedInteractions;
      read.push(...nodes.map(({ text }: { text: string }) => text));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(read.toSorted()).toEqual(all);
    expect(read.map(when)).toEqual(all.map(when).toSorted().toReversed());
  });

  it('follows merges, and goes back with the id that a split gives back', async () => {
    const [c, d] = [await idOf('c'), await idOf('d')];
    await record(inputFor(c, { text: 'to c' }));
    await record(inputFor(d, { text: 'to d' }));
    const { data } = await rotunda.ask(MERGE, {
      input: { customerIds: [c, d], survivorId: c, reason: 'same', idempotencyKey: 'merge' },
    });
    const undoEventId = data.mergeCustomers.identityEvent.id;
    await record(inputFor(d, { text: 'to d by its former id' }));
    expect((await texts(c)).toSorted()).toEqual(['to c', 'to d', 'to d by its former id']);
    await rotunda.ask(SPLIT, {
      input: { customerId: c, choice: { undoEventId }, reason: 'not', idempotencyKey: 'split' },
    });
    expect(await texts(c)).toEqual(['to c']);
    expect((await texts(d)).toSorted()).toEqual(['to d', 'to d by its former id']);
  });

  it('is done once under one idempotency key, and refused for anything else', async () => {
    const e = await idOf('e');
    const input = inputFor(e);
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await record(input)).toEqual(answers[0]);
    expect(await texts(e)).toHaveLength(1);
    for (const other of [{ text: 'other' }, { customerId: await idOf('f') }]) {
      expect(await record({ ...input, ...other })).toMatchObject({
        __typename: 'IdempotencyMismatchError',
        code: 'IDEMPOTENCY_MISMATCH',
        path: ['input', 'idempotencyKey'],
      });
    }
  });

  it.each([
    ['a customer that does not exist', { customerId: 'c_nobody' }, 'NOT_FOUND', 'customerId'],
    ['a time to come', { occurredAt: '2126-01-01T00:00:00Z' }, 'BAD_USER_INPUT', 'occurredAt'],
    ['an empty text', { text: ' \n' }, 'BAD_USER_INPUT', 'text'],
    ['a long text', { text: 'x'.repeat(50_001) }, 'BAD_USER_INPUT', 'text'],
    ['an empty address', { accountAddress: '' }, 'BAD_USER_INPUT', 'accountAddress'],
    ['no key', { idempotencyKey: '' }, 'BAD_USER_INPUT', 'idempotencyKey'],
  ])('refuses %s', async (_, wrong, code, field) => {
    const refusal = await record(inputFor(await idOf('f'), wrong));
    expect(refusal).toMatchObject({ code, path: ['input', field], message: expect.any(String) });
    expect(await texts(await idOf('f'))).toEqual([]);
  });

  it('refuses a text of 1 MB before it is read as GraphQL, and says the limit', async () => {
    const { errors } = await rotunda.ask(RECORD, {
      input: inputFor(await idOf('f'), { text: 'x'.repeat(1_000_000) }),
    });
    expect(errors).toMatchObject([
      {
        message: 'The body is larger than the 262144 bytes that one request may have.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });

  it('keeps nothing of it in readable form', async () => {
    await record(inputFor(await idOf('f'), { text: 'a telling text', accountAddress: 'desk-7' }));
    const dump = await rotunda.dumpStore();
    for (const text of ['a telling text', 'desk-7', 'bowler', 'kim', 'INBOUND']) {
      expect(dump).not.toContain(text);
    }
  });

  it('says that it does not know when the store does not answer, and the same key resolves it', async () => {
    const url = new URL(store.url);
    const isInsert = (data: Buffer) => data.includes('\u0002insert\u0000');
    let isAnswered = false;
    const proxy = await startFaultProxy(Number(url.port), isInsert, () => {
      if (!isAnswered) proxy.setFault('hang');
      isAnswered = true;
      return true;
    });
    url.port = String(proxy.port);
    const slow = await startTestGateway(
      { sources, limits: { requestMs: 1_000 } },
      { store: { ...store, url: url.href }, openTo: 'kim' },
    );
    const input = inputFor(await idOf('g'), { text: 'once' });
    const { errors } = await slow.ask(RECORD, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'WRITE_UNKNOWN', retryable: true } }]);
    proxy.setFault('refuse');
    proxy.setFault('none');
    await eventually(async () => (await slow.ask(RECORD, { input })).errors === undefined);
    expect(await texts(input.customerId)).toEqual(['once']);
    await slow.close();
    await proxy.close();
  });
});
