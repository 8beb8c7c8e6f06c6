import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  constant,
  interaction,
  intervention,
  journey,
  list,
  money,
  reached,
  SourceError,
  stage,
  stalled,
  within,
} from '../../src/rotunda.js';
import { consentMapping } from '../support/consentMapping.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const DECIDE = `query ($id: ID!, $offer: OfferInput!) { customer(by: { id: $id }) { offerDecision(offer: $offer) {
  allowed reasons { code message evidence { __typename id occurredAt channel source } } notes complete freshness { source state } } } }`;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const person = { id: 'ann', email: 'ann@example.com' };
const hat = (sku: string, category: string, cents = 5_000) => ({ sku, category, cents, pieces: 1 });
const order = (id: string, days: number, lines: object[] | null, more: object = {}) => ({
  id,
  person: 'ann',
  at: daysAgo(days),
  channel: 'STORE',
  lines,
  ...more,
});
const send = (id: string, days: number, more: object = {}) => ({
  id,
  person: 'ann',
  at: daysAgo(days),
  channel: 'SMS',
  ...more,
});
const granted = (channel: string) => ({
  id: channel,
  person: 'ann',
  channel,
  purpose: 'MARKETING',
  status: 'granted',
  decidedAt: daysAgo(100),
});

const buying = journey({
  id: 'buying',
  stages: [stage('asked', interaction('Ticket')), stage('bought', interaction('Order'))],
});
const campaigns = ['spring', 'summer', 'autumn', 'winter'];
const ENROL = `mutation ($input: EnrolInput!) {
  enrolInIntervention(input: $input) { ... on EnrolSuccess { enrolment { group } } } }`;

const shop = new MemorySilo({ profiles: [person] });
const desk = new MemorySilo({ profiles: [person] });
const app = new MemorySilo({ profiles: [person] });
const row = { recordId: 'person', id: 'id', occurredAt: 'at', channel: 'channel' };
const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
let rotunda: TestGateway;
let ann: string;
beforeAll(async () => {
  const euros = (path: string) => money(path, constant('EUR'), { unit: 'MINOR' });
  const lines = list('lines', {
    sku: 'sku',
    category: 'category',
    quantity: 'pieces',
    unitPrice: euros('cents'),
  });
  rotunda = await startTestGateway({
    sources: {
      shop: memory({
        silo: shop,
        profiles,
        orders: { ...row, status: 'status', lines },
        returns: { ...row, status: 'status', order: 'order', refund: euros('refund'), lines },
      }),
      app: memory({ silo: app, profiles: { ...profiles, birthDate: 'born' } }),
      desk: memory({
        silo: desk,
        profiles,
        tickets: { ...row, status: 'status', resolvedAt: 'resolved' },
        campaignSends: {
          ...row,
          campaign: 'campaign',
          clickedAt: 'clicked',
          offer: { id: 'code', sku: 'article' },
        },
        consents: consentMapping,
      }),
    },
    // Of those asked about, only a telephone is quiet at night: no test depends on the hour.
    offers: {
      articleOf: (sku) => sku.split('-')[0],
      contactedTooOften: { most: 2 },
      quietHours: { channels: ['PHONE'] },
    },
    journeys: [buying],
    interventions: campaigns.map((campaign) =>
      intervention({
        id: campaign,
        campaign,
        journey: buying,
        when: stalled('asked', '1d'),
        holdoutShare: 0.5,
        outcome: reached('bought', within('7d')),
      }),
    ),
  });
  await rotunda.sync();
  const { data } = await rotunda.ask(
    '{ customer(by: { record: { source: "shop", recordId: "ann" } }) { id } }',
  );
  ann = data.customer.id;
});
afterAll(() => rotunda.close());
beforeEach(() => {
  Object.assign(shop.documents, { orders: [], returns: [] });
  const consents = ['EMAIL', 'PHONE'].map(granted);
  Object.assign(desk.documents, { tickets: [], campaignSends: [], consents });
  shop.failure = undefined;
  desk.failure = undefined;
  app.failure = undefined;
  app.documents.profiles = [person];
});

async function decide(more: object = {}) {
  const offer = { sku: 'BOWLER', channel: 'EMAIL', discountPercent: 10, ...more };
  const { data, errors } = await rotunda.ask(DECIDE, { id: ann, offer });
  expect(errors).toBeUndefined();
  return data.customer.offerDecision;
}

const codesOf = async (more: object = {}) =>
  (await decide(more)).reasons.map(({ code }: { code: string }) => code);

describe('an offer for what was bought', () => {
  it('is refused, with the very order, in whichever channel it was placed', async () => {
    shop.documents.orders = [order('1', 5, [hat('bowler ', 'Felt')])];
    const decision = await decide();
    expect(decision).toMatchObject({
      allowed: false,
      reasons: [
        {
          code: 'ALREADY_BOUGHT',
          evidence: [{ __typename: 'Order', channel: 'STORE', source: 'shop' }],
        },
      ],
      complete: true,
    });
    const [evidence] = decision.reasons[0].evidence;
    const { data } = await rotunda.ask('query ($id: ID!) { node(id: $id) { id __typename } }', {
      id: evidence.id,
    });
    expect(data.node).toEqual({ id: evidence.id, __typename: 'Order' });
  });

  it('is refused for another article of its category, where the offer names it', async () => {
    shop.documents.orders = [order('1', 5, [hat('FEDORA', 'Felt')])];
    expect(await codesOf({ category: 'felt' })).toEqual(['ALREADY_BOUGHT']);
    expect(await codesOf()).toEqual([]);
    expect(await codesOf({ sku: undefined, category: 'Straw' })).toEqual([]);
  });

  it('is refused for another size of what was bought, as the configuration tells variants', async () => {
    shop.documents.orders = [order('1', 1, [hat('bowler-57', 'Felt')])];
    for (const sku of ['BOWLER-58', 'Bowler', 'BOWLER-57']) {
      expect(await codesOf({ sku })).toEqual(['ALREADY_BOUGHT']);
    }
    expect((await decide({ sku: 'BOWLERS-57' })).allowed).toBe(true);
  });

  it('is allowed once that is long ago, or was cancelled', async () => {
    shop.documents.orders = [
      order('1', 91, [hat('BOWLER', 'Felt')]),
      order('2', 5, [hat('BOWLER', 'Felt')], { status: 'cancelled' }),
    ];
    expect(await codesOf()).toEqual([]);
  });

  it('is allowed again once the return is booked, and not before', async () => {
    shop.documents.orders = [order('1', 5, [hat('BOWLER', 'Felt'), hat('BRUSH', 'Care', 1_450)])];
    const parcel = { id: 'r', person: 'ann', order: '1', at: daysAgo(2), refund: 5_000 };
    for (const status of ['announced', 'rejected', 'in transit']) {
      shop.documents.returns = [{ ...parcel, status }];
      expect(await codesOf()).toEqual(['ALREADY_BOUGHT']);
    }
    for (const status of ['received', 'refunded', undefined]) {
      shop.documents.returns = [{ ...parcel, status }];
      expect(await codesOf()).toEqual([]);
      expect(await codesOf({ sku: 'BRUSH' })).toEqual(['ALREADY_BOUGHT']);
    }
  });

  it('cannot be told where a return cannot be read that may have brought it back', async () => {
    shop.documents.orders = [order('1', 5, [hat('BOWLER', 'Felt')])];
    shop.documents.returns = [{ id: 'r', person: 'ann', order: '1', at: 'lately' }];
    const decision = await decide();
    expect(decision.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'ALREADY_BOUGHT',
      'UNKNOWN_INCOMPLETE_DATA',
    ]);
    expect(decision.complete).toBe(false);
    // What was not bought cannot have come back.
    expect(await decide({ sku: 'BERET' })).toMatchObject({ allowed: true, complete: true });
  });

  it('cannot be told from an order that names no articles', async () => {
    shop.documents.orders = [order('1', 5, null)];
    expect(await codesOf()).toEqual(['UNKNOWN_INCOMPLETE_DATA']);
  });

  it('cannot be told while the shop is away, or one of its rows cannot be read', async () => {
    shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    expect(await decide()).toMatchObject({
      allowed: false,
      reasons: [{ code: 'UNKNOWN_INCOMPLETE_DATA', evidence: [] }],
      complete: false,
      freshness: expect.arrayContaining([
        expect.objectContaining({ source: 'shop', state: 'UNAVAILABLE' }),
      ]),
    });
    shop.failure = undefined;
    shop.documents.orders = [{ ...order('1', 400, []), at: 'yesterday' }];
    expect(await codesOf()).toEqual(['UNKNOWN_INCOMPLETE_DATA']);
  });
});

describe('what else speaks against an offer', () => {
  it('is a ticket that is not resolved', async () => {
    const ticket = { id: '1', person: 'ann', at: daysAgo(3), channel: 'EMAIL' };
    desk.documents.tickets = [{ ...ticket, status: 'on hold' }];
    expect((await decide()).reasons).toMatchObject([
      { code: 'OPEN_COMPLAINT', evidence: [{ __typename: 'Ticket', source: 'desk' }] },
    ]);
    desk.documents.tickets = [
      { ...ticket, status: 'closed' },
      { ...ticket, id: '2', resolved: daysAgo(1) },
    ];
    expect(await codesOf()).toEqual([]);
  });

  it('is a channel that was not allowed for the purpose', async () => {
    expect((await decide({ channel: 'SMS' })).reasons).toMatchObject([
      { code: 'NO_CONSENT', evidence: [] },
    ]);
    expect(await codesOf({ purpose: 'SALES' })).toEqual(['NO_CONSENT']);
    desk.documents.consents?.push({
      ...granted('EMAIL'),
      id: 'x',
      status: 'revoked',
      decidedAt: daysAgo(1),
    });
    expect((await decide()).reasons).toMatchObject([
      {
        code: 'NO_CONSENT',
        evidence: [{ __typename: 'Consent', channel: 'EMAIL', source: 'desk' }],
      },
    ]);
  });

  it('is what was sent of late, over all channels', async () => {
    desk.documents.campaignSends = [send('1', 1), send('2', 6, { channel: 'POST' }), send('3', 8)];
    expect((await decide()).reasons).toMatchObject([
      { code: 'CONTACTED_TOO_OFTEN', evidence: [{ channel: 'SMS' }, { channel: 'POST' }] },
    ]);
    desk.documents.campaignSends.splice(0, 1);
    expect(await codesOf()).toEqual([]);
  });

  it('is that the offer was used: what it was for was bought after it was sent', async () => {
    desk.documents.campaignSends = [
      send('1', 200, { code: 'TEN', article: 'PANAMA', campaign: 'Straw weeks' }),
    ];
    const offer = { id: 'TEN', sku: 'PANAMA' };
    shop.documents.orders = [order('1', 250, [hat('PANAMA', 'Straw')])];
    expect(await codesOf(offer)).toEqual([]);
    shop.documents.orders = [order('2', 150, [hat('PANAMA', 'Straw')])];
    expect((await decide(offer)).reasons).toMatchObject([
      {
        code: 'OFFER_ALREADY_USED',
        evidence: [{ __typename: 'CampaignSend' }, { __typename: 'Order' }],
      },
    ]);
    expect(await codesOf({ sku: 'PANAMA', campaign: 'straw weeks' })).toEqual([
      'OFFER_ALREADY_USED',
    ]);
    expect(await codesOf({ id: 'OTHER', sku: 'PANAMA' })).toEqual([]);
  });

  it('is nothing at all for who allowed it and bought nothing of the kind', async () => {
    expect(await decide()).toMatchObject({ allowed: true, reasons: [], complete: true });
  });

  it('says what it assumes: that an SKU is not checked, and where the customer lives', async () => {
    expect((await decide({ sku: 'NO-SUCH-HAT' })).notes).toEqual([expect.stringContaining('SKU')]);
    const { notes } = await decide({ channel: 'PHONE' });
    expect(notes).toEqual(
      expect.arrayContaining([expect.stringMatching(/No time zone is known.*UTC/)]),
    );
  });
});

it('a channel that disturbs is left alone while it is not known where the customer lives', async () => {
  app.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
  expect(await decide({ channel: 'PHONE' })).toMatchObject({
    reasons: expect.arrayContaining([
      expect.objectContaining({
        code: 'UNKNOWN_INCOMPLETE_DATA',
        message: expect.stringContaining('QUIET_HOURS (app is unavailable)'),
      }),
    ]),
    complete: false,
    freshness: expect.arrayContaining([{ source: 'app', state: 'UNAVAILABLE' }]),
  });
  expect(await decide()).toMatchObject({ allowed: true, complete: true });
  // What else of a profile cannot be read says nothing of where they live.
  app.failure = undefined;
  app.documents.profiles = [{ ...person, born: 'long ago' }];
  expect(await codesOf({ channel: 'PHONE' })).not.toContain('UNKNOWN_INCOMPLETE_DATA');
});

it('a campaign that carries out an intervention leaves its control group alone', async () => {
  for (const campaign of campaigns) {
    const offer = { sku: 'CAP-1', channel: 'EMAIL', campaign };
    const { data } = await rotunda.ask(DECIDE, { id: ann, offer });
    const input = { customerId: ann, interventionId: campaign, idempotencyKey: campaign };
    const { data: enrolled } = await rotunda.ask(ENROL, { input });
    const { group } = enrolled.enrolInIntervention.enrolment;
    const codes = data.customer.offerDecision.reasons.map(({ code }: { code: string }) => code);
    expect([campaign, group, codes.includes('IN_CONTROL_GROUP')]).toEqual([
      campaign,
      group,
      group === 'CONTROL',
    ]);
  }
});
