import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { jwt, SourceError } from '../../src/rotunda.js';
import { createIssuer } from '../support/createIssuer.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type OpenDashboard, openDashboard } from '../support/openDashboard.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ORDER = { id: 1, customerId: 1, at: '2026-11-01T10:00:00Z', url: 'javascript:alert(1)' };
const shop = new MemorySilo({
  profiles: [{ id: 1, email: 'ada@example.com', name: '<img src=x onerror=alert(1)>' }],
  orders: [ORDER],
});
const club = new MemorySilo({
  profiles: [{ id: 7, email: 'ada@example.com' }],
  loyaltyAccounts: [{ id: 1, customerId: 7, tier: 'GOLD' }],
});
const sources = {
  shop: memory({
    silo: shop,
    profiles: { recordId: 'id', displayName: 'name', identifiers: { EMAIL: 'email' } },
    orders: {
      recordId: 'customerId',
      id: 'id',
      occurredAt: 'at',
      sourceUrl: 'url',
    },
  }),
  club: memory({
    silo: club,
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
    loyaltyAccounts: { recordId: 'customerId', id: 'id', tier: 'tier' },
  }),
};

/** A gateway that lets nobody in without a token, and what makes them. */
async function guardedGateway(requiredScopes: Readonly<Record<string, string>> = {}) {
  const { proof, tokenWith } = await createIssuer();
  const guarded = await startTestGateway({
    sources,
    server: { dashboard: true },
    auth: jwt({ ...proof, requiredScopes }),
  });
  await guarded.sync();
  return { guarded, tokenWith };
}

let rotunda: TestGateway;
let page: OpenDashboard;
let id: string;

beforeAll(async () => {
  rotunda = await startTestGateway({ sources, server: { dashboard: true } });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  id = data.customers.nodes[0].id;
});
afterEach(() => page.close());
afterAll(() => rotunda.close());

describe('the dashboard in trouble', () => {
  it('says which source is away, and calls unknown what it has', async () => {
    club.failure = new SourceError('SOURCE_TIMEOUT', 'no answer');
    page = await openDashboard(rotunda.url, `#/customers/${id}`);
    await page.shows('club took too long: what it has is missing here.');
    await page.shows('Unknown: no source of it could be read.');
    expect(page.text()).not.toContain('No member.');
    club.failure = undefined;
    // What of the page was missing is read once more, part by part.
    const missing = () => page.text().split('club took too long').length - 1;
    for (let left = missing(); left > 0; left = missing()) {
      await page.press('Read again');
      await eventually(() => missing() < left);
    }
    await page.shows('GOLD');
  });

  it('shows what sources hold as text, and follows no script in it', async () => {
    page = await openDashboard(rotunda.url, `#/customers/${id}`);
    await page.shows('<img src=x onerror=alert(1)>');
    await page.shows('Order');
    expect(page.links().filter((link) => link.startsWith('javascript:'))).toEqual([]);
  });

  it('shows nothing of one choice under another while that is read', async () => {
    page = await openDashboard(rotunda.url, `#/customers/${id}`);
    await page.shows('in shop');
    page.choose('channels', 'EMAIL');
    await page.hides('in shop');
    await page.hides('Reading…');
    let open = () => {};
    shop.gate = new Promise((resolve) => {
      open = resolve;
    });
    page.choose('channels', '');
    await page.shows('Reading…');
    shop.gate = undefined;
    open();
    await page.shows('in shop');
  });

  it('asks for a token where the gateway wants one, and keeps it for the tab', async () => {
    const { guarded, tokenWith } = await guardedGateway();
    page = await openDashboard(guarded.url);
    await page.shows('Who is asking?');
    await page.submit('Go on', { token: 'nonsense' });
    await page.shows('expects a valid token of the configured issuer');
    await page.submit('Go on', { token: await tokenWith({}) });
    await page.shows('ada@example.com');
    await page.shows('Forget token');
    await page.press('Forget token');
    await page.shows('Who is asking?');
    await guarded.close();
  });

  it('does not say that there is nobody where one may not look', async () => {
    const { guarded, tokenWith } = await guardedGateway({ 'Query.customer': 'crm:read' });
    page = await openDashboard(guarded.url, `#/customers/${id}`);
    await page.submit('Go on', { token: await tokenWith({}) });
    await page.shows('crm:read');
    expect(page.text()).not.toContain('Nobody has this id.');
    await guarded.close();
  });

  it('keeps what is half written where the token is no good any more, and goes on', async () => {
    const { guarded, tokenWith } = await guardedGateway();
    const token = await tokenWith({ jti: 'first' });
    const headers = { authorization: `Bearer ${token}` };
    const { data } = await guarded.ask('{ customers { nodes { id } } }', {}, headers);
    page = await openDashboard(guarded.url, `#/customers/${data.customers.nodes[0].id}`);
    await page.submit('Go on', { token });
    await page.shows('Note an interaction');
    page.keep('rotunda.token', 'expired');
    await page.submit('Note it', { text: 'A long talk.' });
    await page.shows('Who is asking?');
    expect(page.typed('text')).toBe('A long talk.');
    await page.submit('Go on', { token: await tokenWith({ jti: 'second' }) });
    await page.shows('It is noted.');
    await guarded.close();
  });

  it('says so where the gateway is gone', async () => {
    const going = await startTestGateway({ sources, server: { dashboard: true } });
    page = await openDashboard(going.url);
    await page.shows('Nobody.');
    await going.close();
    await page.submit('Search', { text: 'ada' });
    await page.shows('The gateway cannot be reached.');
    await page.shows('Try again');
  });
});
