import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenDashboard, openDashboard } from '../support/openDashboard.js';
import { type OpenHatShop, openHatShop } from '../support/openHatShop.js';

let open: OpenHatShop;
let page: OpenDashboard;

beforeAll(async () => {
  open = await openHatShop({ customers: 30, seed: 1 });
}, 60_000);
afterEach(async () => {
  expect(page.faults()).toBe('');
  await page.close();
});
afterAll(() => open.close());

const visit = async (path: string) => {
  page = await openDashboard(open.rotunda.url, path);
};

describe('the dashboard', () => {
  it('begins with the customers, and finds one of them', async () => {
    await visit('');
    await page.shows('E-mail address');
    await page.submit('Search', { text: 'Hat.Buyer@EXAMPLE.com' });
    await page.shows('Who is found for “Hat.Buyer@EXAMPLE.com”');
    await page.shows('Henriëtte Koper');
    await page.press('Henriëtte Koper');
    await page.shows('What we may do');
    expect(page.address()).toContain(`#/customers/${open.hatBuyer}`);
  });

  it('tells nobody from unknown', async () => {
    await visit('#/search/nobody%20is%20called%20so');
    await page.shows('Nobody.');
  });

  it('compares the channels', async () => {
    await visit('#/channels');
    await page.shows('Channels side by side');
    await page.shows('Email Service');
    await page.shows('Whether channels serve alike');
    page.choose('days', '30');
    await page.shows('As of');
  });

  it('shows how good the data is, and what was kept apart', async () => {
    await visit('#/data');
    await page.shows('Of ');
    await page.shows('customers, records say different things about');
    await page.shows('shop Emails');
    await page.shows('Values that too many share');
  });

  it('shows how the silos are doing', async () => {
    await visit('#/sources');
    await page.shows('helpdesk rest Up profiles, tickets, messages, calls');
  });

  it('tells where one is, and goes on there', async () => {
    await visit('');
    await page.press('Sources');
    await page.shows('helpdesk');
    expect(page.focused()).toBe('main');
  });

  it('keeps what an address without the last stroke says', async () => {
    await visit('');
    const { headers } = await fetch(`${open.rotunda.url}/dashboard?token=t`, {
      redirect: 'manual',
    });
    expect(headers.get('location')).toBe('dashboard/?token=t');
  });

  it('says so where an address leads nowhere', async () => {
    await visit('#/no/such/page');
    await page.shows('There is no such page.');
  });
});
