import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sortableTime } from '../../src/dataset/Position.js';
import type { HatShop } from '../../src/demo/startHatShop.js';
import { contractOperations, hasContract } from '../support/contractOperations.js';
import { interactionLists } from '../support/interactionLists.js';
import { openHatShop } from '../support/openHatShop.js';
import type { TestGateway } from '../support/startTestGateway.js';

let shop: HatShop;
let rotunda: TestGateway;
let hatBuyer: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ shop, rotunda, hatBuyer, close } = await openHatShop({ customers: 80, seed: 2 }));
}, 60_000);

afterAll(() => close());

const operations = contractOperations('02-omnichannel.graphql');

async function send(name: string, variables = {}) {
  const { data, errors } = await rotunda.ask(operations.get(name) ?? '', variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Told {
  readonly id: string;
  readonly __typename: string;
  readonly occurredAt: string;
  readonly platform: string | null;
  readonly purpose: string | null;
  readonly source: string;
}

(hasContract ? describe : describe.skip)('the operations of the contract', () => {
  it('page through the hat buyer’s whole story, from all silos, in order', async () => {
    const seen: Told[] = [];
    let after: string | null = null;
    do {
      const { customer } = await send('Timeline', { id: hatBuyer, first: 7, after });
      const { edges, pageInfo, complete, freshness } = customer.timeline;
      expect(complete).toBe(true);
      expect(freshness.every(({ state }: { state: string }) => state === 'LIVE')).toBe(true);
      seen.push(...edges.map(({ node }: { node: Told }) => node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const times = seen.map(({ occurredAt }) => sortableTime(occurredAt));
    expect(times).toEqual(times.toSorted().toReversed());
    const lists = await rotunda.ask(
      `query ($id: ID!) { customer(by: { id: $id }) { ${interactionLists.map((name) => `${name}(first: 100) { nodes { id } }`).join(' ')} } }`,
      { id: hatBuyer },
    );
    const listed = interactionLists.flatMap(
      (name) => lists.data.customer[name].nodes as { id: string }[],
    );
    expect(seen.map(({ id }) => id).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
    expect(new Set(seen.map(({ source }) => source))).toEqual(
      new Set(['shop', 'stores', 'loyalty', 'helpdesk', 'social', 'behaviour', 'mailer']),
    );
    expect(new Set(seen.map(({ platform }) => platform))).toEqual(
      expect.objectContaining(new Set(['Twitter', 'Facebook', 'Web chat', null])),
    );
  });

  it('filter it by what silos filter themselves, and by what they do not', async () => {
    const filter = {
      platforms: ['twitter'],
      purposes: ['SERVICE'],
      direction: 'INBOUND',
      types: ['Message'],
    };
    const { customer } = await send('Timeline', { id: hatBuyer, first: 20, filter });
    expect(customer.timeline.edges.map(({ node }: { node: Told }) => node)).toEqual([
      expect.objectContaining({ __typename: 'Message', platform: 'Twitter', purpose: 'SERVICE' }),
    ]);
  });

  it('count how the hat buyer used the channels, and say what she prefers', async () => {
    const { customer } = await send('ChannelUsage', { id: hatBuyer });
    const { rows, complete } = customer.channelUsage;
    expect(complete).toBe(true);
    const of = (platform: string) => rows.find((row: Told) => row.platform === platform);
    expect(of('Twitter')).toMatchObject({
      channel: 'SOCIAL',
      purpose: 'SERVICE',
      interactions: 3,
      inbound: 2,
      outbound: 1,
    });
    expect(of('Facebook')).toMatchObject({ channel: 'SOCIAL', purpose: 'COMMUNITY', inbound: 1 });
    expect(of('Web chat')).toMatchObject({ channel: 'CHAT', purpose: 'SERVICE', inbound: 2 });
    expect(customer.preferredChannel).toEqual({
      channel: expect.stringMatching(/^(SOCIAL|CHAT|POST|EMAIL)$/),
      reason: expect.stringMatching(
        /^\d+ of \d+ contacts by the customer for SERVICE went through/,
      ),
    });
  });

  it('list the brand’s channels, with a LinkedIn account that serves two purposes', async () => {
    const { channels } = await send('Channels');
    const named = new Map<
      string,
      { purposes: string[]; accounts: { platform: string }[]; sources: string[] }
    >(channels.map((one: { channel: string }) => [one.channel, one]));
    expect(named.get('SOCIAL')?.accounts.find(({ platform }) => platform === 'LinkedIn')).toEqual({
      address: 'company/the-hat-shop',
      label: 'The Hat Shop',
      platform: 'LinkedIn',
      purposes: ['RECRUITMENT', 'PUBLIC_RELATIONS'],
    });
    expect(named.get('SOCIAL')?.sources).toEqual(['helpdesk', 'social']);
    expect(named.get('EMAIL')).toMatchObject({
      purposes: ['SERVICE', 'RECRUITMENT', 'PUBLIC_RELATIONS', 'COMMUNITY', 'MARKETING'],
      sources: ['helpdesk', 'mailer'],
    });
    expect([named.get('EMAIL')?.accounts.length, named.get('PHONE')?.accounts.length]).toEqual([
      5, 2,
    ]);
  });
});

const KINDS = `query ($after: String) {
  customers(first: 100, after: $after) {
    nodes {
      timeline(first: 100, filter: { types: ["Message", "Call", "CampaignSend", "Order"] }) {
        nodes { __typename platform purpose purposeDecidedBy }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

it('tells networks apart, and what decided what a contact was for', async () => {
  const kinds = new Set<string>();
  let after: string | null = null;
  do {
    const { data, errors } = await rotunda.ask(KINDS, { after });
    expect(errors).toBeUndefined();
    for (const { timeline } of data.customers.nodes) {
      for (const { __typename, platform, purpose, purposeDecidedBy } of timeline.nodes) {
        kinds.add([__typename, platform, purpose, purposeDecidedBy].join(' '));
      }
    }
    const { hasNextPage, endCursor } = data.customers.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'Message Twitter SERVICE SOURCE',
      'Message Twitter COMMUNITY SOURCE',
      'Message Facebook COMMUNITY SOURCE',
      'Message LinkedIn RECRUITMENT SOURCE',
      'Message LinkedIn PUBLIC_RELATIONS SOURCE',
      'Message Web chat SERVICE ACCOUNT',
      'Message  SERVICE ACCOUNT',
      'Message  RECRUITMENT ACCOUNT',
      'Call  SERVICE ACCOUNT',
      'CampaignSend  MARKETING RULE',
      'Order  SALES RULE',
    ]),
  );
});

it('costs a page of 50 customers one call per source and dataset that can batch', async () => {
  const page =
    '{ customers(first: 50) { nodes { records { source } timeline(first: 20) { nodes { id } complete } } } }';
  await rotunda.ask(page);
  const before = requestCounts();
  const { data, errors, extensions } = await rotunda.ask(page);
  expect(errors).toBeUndefined();
  expect(data.customers.nodes.length).toBe(50);
  const calls = Object.fromEntries(
    extensions.rotunda.sources.map(({ name, calls: count }: { name: string; calls: number }) => [
      name,
      count,
    ]),
  );
  // Orders and returns; orders and events; bookings; posts; visits.
  expect(calls).toMatchObject({ shop: 2, stores: 2, loyalty: 1, social: 1, behaviour: 1 });
  const atDesk = data.customers.nodes
    .flatMap(({ records }: { records: { source: string }[] }) => records)
    .filter(({ source }: { source: string }) => source === 'helpdesk').length;
  // Tickets, messages and calls, for which the desk takes one person at a time.
  expect(calls.helpdesk).toBe(3 * atDesk);
  const after = requestCounts();
  for (const name of ['loyalty', 'helpdesk', 'mailer']) {
    expect([name, (after.get(name) ?? 0) - (before.get(name) ?? 0)]).toEqual([name, calls[name]]);
  }
});

/** Requests that the silos themselves have served so far. */
function requestCounts(): Map<string, number> {
  return new Map(
    [...shop.requestCounts()].map(([name, routes]) => [
      name,
      [...routes.values()].reduce((sum, count) => sum + count, 0),
    ]),
  );
}
