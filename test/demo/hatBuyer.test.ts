import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openGateway } from '../../src/app/openGateway.js';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { type RunningGateway, startGateway } from '../../src/app/startGateway.js';
import { createLogger } from '../../src/app/telemetry/createLogger.js';
import { type HatShop, startHatShop } from '../../src/demo/startHatShop.js';
import { createMetrics } from '../../src/http/telemetry/createMetrics.js';
import { syncIdentity } from '../../src/identity/sync/syncIdentity.js';
import { patientSources } from '../support/patientSources.js';

const mongodbUrl = process.env.MONGODB_URI;
const LISTS = [
  'orders',
  'returns',
  'tickets',
  'messages',
  'calls',
  'events',
  'campaignSends',
  'loyaltyAccounts',
  'consents',
] as const;
const QUERY = `{
  customer(by: { identifier: { type: EMAIL, value: "Hat.Buyer@example.com" } }) {
    profile { displayName primaryEmail primaryPhone birthDate complete freshness { source } }
    records { source }
    orders { nodes { channel device status total { amount } fulfilment { method status location { name kind } } } complete }
    returns { nodes { status method reason refund { amount } dropOff { name kind } order { lines { sku } } } complete }
    tickets { nodes { subject status channel platform resolvedAt assignee { name } } complete }
    messages(first: 7) { nodes { channel platform purpose direction text account { address } } complete }
    calls { nodes { direction outcome durationSeconds } complete }
    events { nodes { name channel device properties } complete }
    campaignSends { nodes { campaign openedAt clickedAt offer { id sku discountPercent } } complete }
    loyaltyAccounts { nodes { tier pointsBalance transactions { nodes { points channel } complete } } complete }
    consents { nodes { channel purpose status } complete }
  }
}`;

let shop: HatShop;
let running: RunningGateway;
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
let customer: any;

beforeAll(async () => {
  const options = { customers: 40, seed: 11, now: new Date('2026-11-21T00:00:00Z') };
  shop = await startHatShop({ ...options, ...(mongodbUrl === undefined ? {} : { mongodbUrl }) });
  const server = { ...shop.config.server, port: 0 };
  const telemetry = { logLevel: 'silent' as const };
  const sources = patientSources(shop.config.sources);
  const config = { ...shop.config, sources, server, telemetry };
  const plan = planGateway(config, { env: {}, folder: '.' });
  const [logger, metrics] = [createLogger(plan.config.telemetry), createMetrics()];
  const { gateway, close } = await openGateway(plan, metrics, logger);
  running = await startGateway({ gateway, metrics, logger, openTo: 'test', closeGateway: close });
  const scope = { signal: new AbortController().signal, tenant: 'default' };
  const observer = { onScan() {}, onScanned() {}, onLinking() {}, onProblem() {} };
  await syncIdentity(gateway.identityOf('default'), gateway.sources, scope, observer);
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  customer = ((await response.json()) as { data: { customer: unknown } }).data.customer;
});
afterAll(async () => {
  await running.close();
  await shop.close();
});

describe('the hat buyer', () => {
  it('is in all silos, and none of them keeps anything back', () => {
    const sources = customer.records.map((record: { source: string }) => record.source);
    expect([...new Set(sources)].sort()).toStrictEqual([
      'behaviour',
      'crm',
      'helpdesk',
      'loyalty',
      'shop',
      'social',
      'stores',
    ]);
    expect(customer.profile).toMatchObject({
      displayName: 'Henriëtte Koper',
      primaryEmail: 'hat.buyer@example.com',
      primaryPhone: '+31690000017',
      birthDate: '1984-02-29',
      complete: true,
    });
    for (const list of LISTS) {
      expect(customer[list].complete).toBe(true);
      expect(customer[list].nodes.length).toBeGreaterThan(0);
    }
  });

  it('orders a bowler on a tablet, and collects it in a shop', () => {
    expect(customer.orders.nodes[0]).toStrictEqual({
      channel: 'WEB',
      device: 'TABLET',
      status: 'COLLECTED',
      total: { amount: '104.40' },
      fulfilment: {
        method: 'PICKUP',
        status: 'COLLECTED',
        location: { name: 'Hat Shop Spui', kind: 'STORE' },
      },
    });
    expect(customer.events.nodes).toContainEqual({
      name: 'order_collected',
      channel: 'STORE',
      device: null,
      properties: { order: 'W-100017', store: 'Hat Shop Spui' },
    });
  });

  it('collects its points in the app, and gets money off another hat by mail', () => {
    const [account] = customer.loyaltyAccounts.nodes;
    expect(account.transactions.nodes).toContainEqual({ points: 104, channel: 'APP' });
    expect(account.pointsBalance).toBe(141);
    expect(customer.campaignSends.nodes).toContainEqual({
      campaign: 'Money off your next hat',
      openedAt: expect.any(String),
      clickedAt: expect.any(String),
      offer: { id: 'NEXT-HAT', sku: 'PANAMA-57', discountPercent: 15 },
    });
  });

  it('gives it back at a newsagent’s', () => {
    expect(customer.returns.nodes).toStrictEqual([
      {
        status: 'REFUNDED',
        method: 'DROP_OFF',
        reason: 'too small',
        refund: { amount: '89.90' },
        dropOff: { name: 'Nachtkiosk Leidseplein', kind: 'PARTNER' },
        order: { lines: [{ sku: 'BOWLER-57' }, { sku: 'CARE-BRUSH' }] },
      },
    ]);
  });

  it('asks for her money in a tweet, by e-mail and in a chat', () => {
    const channels = customer.messages.nodes.map(
      ({ channel, platform }: { channel: string; platform: string | null }) => platform ?? channel,
    );
    expect(channels.reverse()).toStrictEqual([
      'Twitter',
      'Twitter',
      'EMAIL',
      'EMAIL',
      'Web chat',
      'Web chat',
      'Web chat',
    ]);
    expect(customer.tickets.nodes).toMatchObject([{ status: 'RESOLVED', channel: 'SOCIAL' }]);
  });
});
