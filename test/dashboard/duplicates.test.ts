import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { exact } from '../../src/rotunda.js';
import { alikeMapping, alikePeople } from '../support/alikePeople.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type OpenDashboard, openDashboard } from '../support/openDashboard.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const silo = new MemorySilo({ profiles: alikePeople().map((one) => ({ ...one })) });
const configOf = (matching?: { readonly model: object }) => ({
  sources: { shop: memory({ silo, profiles: alikeMapping }) },
  identity: { rules: [exact('EMAIL')], ...(matching && { matching: matching as never }) },
  server: { dashboard: true },
});

let store: TestStore;
let rotunda: TestGateway;
let page: OpenDashboard;

beforeAll(async () => {
  store = await createTestStore();
  rotunda = await startTestGateway(configOf(), { store });
  await rotunda.sync();
});
afterEach(async () => {
  expect(page.faults()).toBe('');
  await page.close();
});
afterAll(async () => {
  await rotunda.close();
  await store.close();
});

describe('the page of duplicates', () => {
  it('does not call it none while nobody looks', async () => {
    page = await openDashboard(rotunda.url, '#/duplicates');
    await page.shows('Nobody looks for likeness here');
    expect(page.text()).not.toContain('No pair is likely enough');
  });

  it('has somebody decide whether two records are one person, and tells what speaks for it', async () => {
    const model = await rotunda.train();
    await rotunda.close();
    rotunda = await startTestGateway(configOf({ model: model as object }), { store });
    page = await openDashboard(rotunda.url, '#/duplicates');
    await page.shows('Family name: one edit');
    // Which of the two is meant, Enter does not say.
    page.type('reason', 'Perhaps.');
    page.enter('reason');
    expect(page.text()).not.toContain('They are one person now.');
    const [asked] = page.text().match(/shop p\d+-\d/) ?? [''];
    await page.submit('Two people', { reason: 'Father and son.' });
    await page.shows('They stay two people.');
    await page.hides(`${asked} `);
    await page.submit('One person', { reason: 'Asked her.' });
    await page.shows('They are one person now.');
    const { data } = await rotunda.ask(
      '{ customers(first: 100) { nodes { id } pageInfo { hasNextPage } } }',
    );
    expect(data.customers.nodes).toHaveLength(100);
  });
});
