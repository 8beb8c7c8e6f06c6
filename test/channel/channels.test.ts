import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { constant, oneOf, SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let sent = 0;

/** A message of Ada's, the newest last. */
function message(more: Record<string, unknown>) {
  sent += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, sent)).toISOString();
  return { no: `m${sent}`, person: 1, at, medium: 'mail', way: 'in', ...more };
}

const desk = new MemorySilo({
  profiles: [
    { id: 1, email: 'ada@example.com' },
    { id: 2, email: 'bo@example.com' },
    { id: 3, email: 'cy@example.com' },
  ],
  messages: [
    message({ to: 'Care@Brand.example', tag: 'sales' }),
    message({ to: 'hello@brand.example', tag: 'sales' }),
    message({ to: 'hello@brand.example', text: 'Have you any vacancies?' }),
    message({ to: 'hello@brand.example', text: 'Good morning' }),
    message({ to: 'old@brand.example', tag: 'press' }),
    message({ to: 'old@brand.example' }),
    message({ medium: 'social', on: 'Twitter', to: '@brand' }),
    message({ medium: 'social', on: 'linkedin', to: '@brand', text: 'My CV' }),
    message({ medium: 'social', to: '@brand' }),
    message({ medium: null, to: '+31 (0)20 555 0199', way: 'out' }),
  ],
  calls: [{ no: 'c1', person: 1, at: '2026-01-01T00:30:00Z', line: '+310205550100', way: 'in' }],
  events: [
    { no: 'e1', person: 1, at: '2026-01-01T00:40:00Z', where: 'STORE' },
    { no: 'e2', person: 1, at: '2026-01-01T00:41:00Z', where: 'WEB' },
    ...Array.from({ length: 501 }, (_, place) => ({
      no: `x${place}`,
      person: 3,
      at: new Date(Date.UTC(2026, 0, 1, 1, 0, place)).toISOString(),
      where: 'STORE',
    })),
  ],
});
const mailer = new MemorySilo({
  profiles: [{ id: 2, email: 'bo@example.com' }],
  campaignSends: [
    { no: 's1', person: 2, at: '2026-01-01T00:50:00Z' },
    { no: 's2', person: 2, at: '2026-01-02T00:50:00Z', opened: '2026-01-02T09:00:00Z' },
  ],
});

let rotunda: TestGateway;

beforeAll(async () => {
  const mapping = { recordId: 'person', id: 'no', occurredAt: 'at' };
  const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const direction = oneOf('way', { in: 'INBOUND', out: 'OUTBOUND' });
  rotunda = await startTestGateway({
    channels: [
      {
        channel: 'EMAIL',
        accounts: [
          { address: 'care@brand.example', label: 'Care', purposes: ['SERVICE'] },
          {
            address: 'hello@brand.example',
            purposes: ['SALES', 'RECRUITMENT'],
            rules: [{ purpose: 'RECRUITMENT', types: ['Message'], matches: { text: /vacanc/gi } }],
          },
        ],
        rules: [{ purpose: 'COMMUNITY', sources: ['desk'], direction: 'INBOUND' }],
      },
      {
        channel: 'SOCIAL',
        accounts: [
          { address: '@brand', platform: 'Twitter', purposes: ['SERVICE'] },
          {
            address: '@brand',
            platform: 'LinkedIn',
            purposes: ['RECRUITMENT', 'PUBLIC_RELATIONS'],
            rules: [{ purpose: 'RECRUITMENT', platforms: ['LinkedIn'] }],
          },
        ],
      },
      {
        channel: 'SMS',
        accounts: [{ address: '+31020 5550199', platform: 'Texts', purposes: ['MARKETING'] }],
      },
      { channel: 'STORE', purposes: ['SALES'] },
    ],
    sources: {
      desk: memory({
        silo: desk,
        profiles,
        messages: {
          ...mapping,
          channel: oneOf('medium', { mail: 'EMAIL', social: 'SOCIAL' }),
          platform: 'on',
          purpose: oneOf('tag', { sales: 'SALES', press: 'PUBLIC_RELATIONS' }),
          direction,
          text: 'text',
          account: { address: 'to' },
        },
        calls: { ...mapping, direction, account: { address: 'line' } },
        events: { ...mapping, name: 'no', channel: 'where', direction: constant(null) },
      }),
      mailer: memory({
        silo: mailer,
        profiles,
        campaignSends: { ...mapping, channel: constant('EMAIL'), openedAt: 'opened' },
        consents: {
          recordId: 'person',
          id: 'no',
          decidedAt: 'at',
          channel: oneOf('by', { letter: 'POST', phone: 'PHONE' }),
          purpose: constant('MARKETING'),
          status: 'state',
        },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

beforeEach(() => {
  desk.failure = undefined;
  mailer.failure = undefined;
});

async function ask(name: string, fields: string) {
  const { data, errors } = await rotunda.ask(
    `{ customer(by: { identifier: { type: EMAIL, value: "${name}@example.com" } }) { ${fields} } }`,
  );
  expect(errors).toBeUndefined();
  return data.customer;
}

describe('the purpose of an interaction', () => {
  it('is told by its account, its source, or a rule, and says by which', async () => {
    const { timeline } = await ask(
      'ada',
      'timeline(first: 100) { nodes { channel platform purpose purposeDecidedBy } }',
    );
    const told = timeline.nodes
      .toReversed()
      .map(({ channel, platform, purpose, purposeDecidedBy }: Record<string, string | null>) =>
        [channel, platform, purpose, purposeDecidedBy].map((one) => one ?? '-').join(' '),
      );
    expect(told).toEqual([
      // An account with one purpose decides, whatever the source says.
      'EMAIL - SERVICE ACCOUNT',
      // Among several the source chooses, then the account's rules; other purposes are not its.
      'EMAIL - SALES SOURCE',
      'EMAIL - RECRUITMENT RULE',
      'EMAIL - - -',
      // An address that is not configured: the source, then the channel's rules.
      'EMAIL - PUBLIC_RELATIONS SOURCE',
      'EMAIL - COMMUNITY RULE',
      // One handle on two networks: which is meant, the platform tells, or nothing does.
      'SOCIAL Twitter SERVICE ACCOUNT',
      'SOCIAL linkedin RECRUITMENT RULE',
      'SOCIAL - - -',
      // The account tells channel and platform where the source does not.
      'SMS Texts MARKETING ACCOUNT',
      'PHONE - - -',
      // A channel without accounts that serves one purpose.
      'STORE - SALES RULE',
      'WEB - - -',
    ]);
  });

  it('comes with the account as it is configured', async () => {
    const { messages } = await ask(
      'ada',
      'messages(first: 10) { nodes { account { address label platform purposes } } }',
    );
    const accounts = messages.nodes.map(({ account }: { account: unknown }) => account);
    expect(accounts).toContainEqual({
      address: 'care@brand.example',
      label: 'Care',
      platform: null,
      purposes: ['SERVICE'],
    });
    expect(accounts).toContainEqual({
      address: 'old@brand.example',
      label: null,
      platform: null,
      purposes: null,
    });
  });

  it('holds for a row read by its id as well', async () => {
    const { timeline } = await ask('bo', 'timeline { nodes { id purpose purposeDecidedBy } }');
    const [send] = timeline.nodes;
    const { data } = await rotunda.ask(
      'query ($id: ID!) { node(id: $id) { id ... on Interaction { purpose purposeDecidedBy } } }',
      { id: send.id },
    );
    expect(data.node).toEqual(send);
    expect([send.purpose, send.purposeDecidedBy]).toEqual(['MARKETING', 'RULE']);
  });
});

const USAGE =
  'channelUsage { rows { channel platform purpose interactions inbound outbound firstAt lastAt } complete freshness { source state } }';

describe('Customer.channelUsage', () => {
  it('counts by channel, platform and purpose', async () => {
    const { channelUsage } = await ask('ada', USAGE);
    expect(channelUsage).toMatchObject({
      complete: true,
      freshness: [{ source: 'desk', state: 'LIVE' }],
    });
    expect(channelUsage.rows).toHaveLength(13);
    expect(channelUsage.rows).toContainEqual({
      channel: 'SMS',
      platform: 'Texts',
      purpose: 'MARKETING',
      interactions: 1,
      inbound: 0,
      outbound: 1,
      firstAt: '2026-01-01T00:10:00.000Z',
      lastAt: '2026-01-01T00:10:00.000Z',
    });
  });

  it('says so where it did not count all', async () => {
    const { channelUsage } = await ask('cy', USAGE);
    expect(channelUsage.complete).toBe(false);
    expect(channelUsage.freshness).toEqual([{ source: 'desk', state: 'PARTIAL' }]);
    expect(channelUsage.rows).toEqual([
      expect.objectContaining({ interactions: 500, firstAt: '2026-01-01T01:00:01.000Z' }),
    ]);
  });

  it('is unknown, not empty, while no source can be read', async () => {
    desk.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const fields = `${USAGE} preferredChannel(purpose: SERVICE) { channel }`;
    const { channelUsage, preferredChannel } = await ask('ada', fields);
    expect([channelUsage.rows, channelUsage.complete]).toEqual([null, false]);
    expect(preferredChannel).toBeNull();
  });
});

it('is counted as what it reads when too much is asked at once', async () => {
  const aliases = [1, 2, 3, 4, 5].map((one) => `u${one}: channelUsage { complete }`).join(' ');
  const { errors } = await rotunda.ask(`{ customers(first: 100) { nodes { ${aliases} } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
});

describe('Customer.preferredChannel', () => {
  const FIELDS = '{ channel reason complete }';

  it('is where the customer comes to the brand most, and last among equals', async () => {
    const { service, recruitment } = await ask(
      'ada',
      `service: preferredChannel(purpose: SERVICE) ${FIELDS}
       recruitment: preferredChannel(purpose: RECRUITMENT) ${FIELDS}`,
    );
    expect(service).toEqual({
      channel: 'SOCIAL',
      reason:
        '1 of 2 contacts by the customer for SERVICE went through SOCIAL, the last on 2026-01-01.',
      complete: true,
    });
    expect(recruitment.channel).toBe('SOCIAL');
  });

  it('is where they react, if they never come by themselves', async () => {
    const { preferredChannel } = await ask('bo', `preferredChannel(purpose: MARKETING) ${FIELDS}`);
    expect(preferredChannel).toMatchObject({
      channel: 'EMAIL',
      reason:
        '1 of 1 reactions of the customer for MARKETING went through EMAIL, the last on 2026-01-02.',
    });
  });

  it('is null where nothing is known', async () => {
    const { a, b } = await ask(
      'bo',
      `a: preferredChannel(purpose: SERVICE) ${FIELDS} b: preferredChannel(purpose: SALES) ${FIELDS}`,
    );
    expect([a, b]).toEqual([null, null]);
  });
});

it('lists the brand’s channels: configured ones, then those that sources carry', async () => {
  const { data } = await rotunda.ask(
    '{ channels { channel purposes accounts { address platform purposes } sources } }',
  );
  const told = data.channels.map(
    ({ channel, purposes, accounts, sources }: Record<string, string[]>) =>
      [channel, purposes, accounts?.length, sources] as unknown,
  );
  expect(told).toEqual([
    ['EMAIL', ['SERVICE', 'SALES', 'RECRUITMENT'], 2, ['desk', 'mailer']],
    ['SOCIAL', ['SERVICE', 'RECRUITMENT', 'PUBLIC_RELATIONS'], 2, ['desk']],
    ['SMS', ['MARKETING'], 1, []],
    ['STORE', ['SALES'], 0, []],
    ['PHONE', [], 0, ['desk']],
  ]);
});

it('records through an address of the brand, and refuses one that it does not have', async () => {
  const { id } = await ask('ada', 'id');
  const record = async (channel: string, accountAddress: string) => {
    const { data, errors } = await rotunda.ask(
      `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
        ... on RecordInteractionSuccess { interaction { platform account { address label purposes } } }
        ... on UserError { code message path } } }`,
      {
        input: {
          customerId: id,
          channel,
          purpose: 'SERVICE',
          direction: 'INBOUND',
          occurredAt: '2026-01-03T00:00:00Z',
          text: 'called',
          accountAddress,
          idempotencyKey: `${channel} ${accountAddress}`,
        },
      },
    );
    expect(errors).toBeUndefined();
    return data.recordInteraction;
  };
  const account = { address: 'care@brand.example', label: 'Care', purposes: ['SERVICE'] };
  expect(await record('EMAIL', 'Care@Brand.example')).toEqual({
    interaction: { platform: null, account },
  });
  const recorded = await ask(
    'ada',
    'recordedInteractions { nodes { account { address label purposes } } }',
  );
  expect(recorded.recordedInteractions.nodes).toEqual([{ account }]);
  for (const [channel, address] of [
    ['EMAIL', 'nobody@brand.example'],
    ['SOCIAL', 'care@brand.example'],
  ] as const) {
    expect(await record(channel, address)).toEqual({
      code: 'BAD_USER_INPUT',
      message: `Expected one of the brand's addresses on ${channel}.`,
      path: ['input', 'accountAddress'],
    });
  }
});
