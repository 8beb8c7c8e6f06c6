import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { list } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type OpenDashboard, openDashboard } from '../support/openDashboard.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const silo = new MemorySilo({
  profiles: [
    { id: 1, email: 'ada@example.com', name: 'Ada', born: '1984-02-29', language: 'Dutch (NL)' },
  ],
  orders: [{ id: 1, personId: 1, at: '2026-11-01T10:00:00Z', lines: [{ name: 'Fez' }] }],
  campaignSends: [{ id: 2, personId: 1, at: '2026-11-02T10:00:00Z', name: 'Autumn hats' }],
});
const row = { recordId: 'personId', id: 'id', occurredAt: 'at' };
const shop = memory({
  silo,
  profiles: {
    recordId: 'id',
    displayName: 'name',
    birthDate: 'born',
    language: 'language',
    identifiers: { EMAIL: 'email' },
  },
  orders: { ...row, lines: list('lines', { name: 'name', quantity: 'quantity' }) },
  campaignSends: { ...row, campaign: 'name' },
});

let rotunda: TestGateway;
let page: OpenDashboard;

beforeAll(async () => {
  rotunda = await startTestGateway({ sources: { shop }, server: { dashboard: true } });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  page = await openDashboard(rotunda.url, `#/customers/${data.customers.nodes[0].id}`);
});
afterEach(() => expect(page.faults()).toBe(''));
afterAll(async () => {
  await page.close();
  await rotunda.close();
});

describe('what sources have otherwise than meant, or do not have', () => {
  it('shows a language that is no tag as it is', async () => {
    await page.shows('Speaks Dutch (NL)');
    await page.shows('Born Feb 29, 1984');
  });

  it('does not take an order line without a quantity for one piece', async () => {
    await page.shows('Order');
    await page.shows('Fez');
    expect(page.text()).not.toContain('1 × Fez');
  });

  it('does not call a letter unopened of which nobody tells', async () => {
    await page.shows('Autumn hats');
    expect(page.text()).not.toContain('not opened');
  });

  it('says so where no journey is configured', async () => {
    const journeys = await openDashboard(rotunda.url, '#/journeys');
    await journeys.shows('None is configured.');
    await journeys.close();
  });
});
