import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { constant, oneOf } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const HOUR = 3_600_000;
const asked = Date.now() - 5 * 24 * HOUR;
const iso = (at: number) => new Date(at).toISOString();
const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
  ... on RecordInteractionSuccess { interaction { id conversation { id } } } ... on UserError { code message } } }`;
const TALKS = `query ($id: ID!) { customer(by: { id: $id }) { conversations(first: 5) {
  nodes { id channels waitingOn hops { fromChannel toChannel decidedBy } interactions(first: 9) { nodes { __typename id } } }
  complete freshness { source state } } } }`;
const CONFIRM = `mutation ($input: ConfirmHopInput!) { confirmHop(input: $input) { __typename
  ... on ConfirmHopSuccess { conversation { channels } } ... on UserError { code message } } }`;

let rotunda: TestGateway;
let customerId: string;

beforeAll(async () => {
  const silo = new MemorySilo({
    profiles: [{ id: 'a', email: 'a@example.com' }],
    messages: [
      { no: 'm', person: 'a', at: iso(asked), way: 'in', text: 'Where is my order W-100017?' },
    ],
  });
  rotunda = await startTestGateway({
    sources: {
      desk: memory({
        silo,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        messages: {
          recordId: 'person',
          id: 'no',
          occurredAt: 'at',
          channel: constant('EMAIL'),
          purpose: constant('SERVICE'),
          direction: oneOf('way', { in: 'INBOUND', out: 'OUTBOUND' }),
          text: 'text',
        },
      }),
    },
  });
  await rotunda.sync();
  customerId = (await rotunda.ask('{ customers { nodes { id } } }')).data.customers.nodes[0].id;
});
afterAll(() => rotunda.close());

async function record(direction: string, at: number, text: string) {
  const { data, errors } = await rotunda.ask(RECORD, {
    input: {
      customerId,
      channel: 'STORE',
      purpose: 'SERVICE',
      direction,
      occurredAt: iso(at),
      text,
      idempotencyKey: text,
    },
  });
  expect(errors).toBeUndefined();
  return data.recordInteraction.interaction;
}

const talks = async () =>
  (await rotunda.ask(TALKS, { id: customerId })).data.customer.conversations;

it('goes on with what was recorded, and counts it in the report', async () => {
  const before = await talks();
  expect(before).toMatchObject({
    nodes: [{ channels: ['EMAIL'], waitingOn: 'BRAND' }],
    complete: true,
    freshness: [{ source: 'desk', state: 'LIVE' }],
  });
  const asks = await record('INBOUND', asked + 20 * HOUR, 'Asks in the shop about order W-100017.');
  expect(asks.conversation).toEqual({ id: before.nodes[0].id });
  await record('OUTBOUND', asked + 21 * HOUR, 'Told that order W-100017 comes tomorrow.');
  const { nodes, freshness } = await talks();
  expect(nodes).toMatchObject([
    {
      id: before.nodes[0].id,
      channels: ['EMAIL', 'STORE'],
      waitingOn: 'CUSTOMER',
      hops: [{ fromChannel: 'EMAIL', toChannel: 'STORE', decidedBy: 'rule:close-in-time' }],
    },
  ]);
  expect(freshness).toContainEqual({ source: 'rotunda', state: 'LIVE' });

  const window = { from: iso(asked - HOUR), to: iso(asked + 48 * HOUR) };
  const { data } = await rotunda.ask(
    `query ($from: DateTime!, $to: DateTime!) { channelReport(from: $from, to: $to) {
      rows { channel conversations firstResponseSeconds { p50 } movedToOtherChannelShare } complete freshness { source state } } }`,
    window,
  );
  expect(data.channelReport).toEqual({
    rows: [
      {
        channel: 'EMAIL',
        conversations: 1,
        firstResponseSeconds: { p50: (21 * HOUR) / 1000 },
        movedToOtherChannelShare: 1,
      },
    ],
    complete: true,
    freshness: [
      { source: 'desk', state: 'LIVE' },
      { source: 'rotunda', state: 'LIVE' },
    ],
  });
});

it('is parted from what was recorded by a person who knows better', async () => {
  const [{ interactions }] = (await talks()).nodes;
  const [mail, asks] = interactions.nodes;
  const { data } = await rotunda.ask(CONFIRM, {
    input: {
      fromInteractionId: mail.id,
      toInteractionId: asks.id,
      confirmed: false,
      reason: 'his wife asked',
      idempotencyKey: 'parted',
    },
  });
  expect(data.confirmHop).toEqual({
    __typename: 'ConfirmHopSuccess',
    conversation: { channels: ['EMAIL'] },
  });
  expect((await talks()).nodes).toHaveLength(2);
});
