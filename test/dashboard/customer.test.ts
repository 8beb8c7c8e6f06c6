import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenDashboard, openDashboard } from '../support/openDashboard.js';
import { type OpenHatShop, openHatShop } from '../support/openHatShop.js';

let open: OpenHatShop;
let page: OpenDashboard;

beforeAll(async () => {
  open = await openHatShop({ customers: 30, seed: 1 }, () => ({
    conversations: { handover: { baseUrl: 'https://desk.example.com/open' } },
  }));
}, 60_000);
afterEach(async () => {
  expect(page.faults()).toBe('');
  await page.close();
});
afterAll(() => open.close());

const visit = async (path = `#/customers/${open.hatBuyer}`) => {
  page = await openDashboard(open.rotunda.url, path);
};

describe('the page of a customer', () => {
  it('tells one story over all channels, and what the person comes to', async () => {
    await visit();
    await page.shows('Henriëtte Koper');
    await page.shows('hat.buyer@example.com shop');
    await page.shows('Lifetime value €116.40');
    await page.shows('1 × Bowler hat, black felt');
    await page.shows('I handed in my bowler at the Nachtkiosk');
    await page.shows('Hat Club');
    await page.shows('Buying a hat Completed');
  });

  it('goes on where the story is longer than a page', async () => {
    await visit();
    await page.shows('Wonderful, thank you!');
    expect(page.text()).not.toContain('Boater, striped ribbon');
    await page.press('Show more');
    await page.shows('1 × Boater, striped ribbon');
    expect(page.text()).toContain('Wonderful, thank you!');
  });

  it('shows one channel alone, and again where its address is opened anew', async () => {
    await visit();
    await page.shows('I handed in my bowler');
    page.choose('channels', 'EMAIL');
    await page.hides('I handed in my bowler');
    await page.shows('it is order W-100017');
    await page.press('Orders');
    const { hash } = new URL(page.address());
    await page.close();
    await visit(hash);
    await page.shows('Pickup at Hat Shop Spui in shop');
    await page.press('Story');
    await page.shows('it is order W-100017');
    expect(page.text()).not.toContain('I handed in my bowler');
  });

  it('keeps the context of a talk that changes its channel', async () => {
    await visit();
    await page.shows('Henriëtte Koper');
    await page.press('Conversations');
    await page.shows('Refund for the bowler, order W-100017 Resolved Social → Email → Chat');
    await page.shows('Orders that it is about');
    await page.shows('Went on by Chat · Web chat');
  });

  it('shows what was bought and what came back', async () => {
    await visit();
    await page.shows('Henriëtte Koper');
    await page.press('Orders');
    await page.shows('Pickup at Hat Shop Spui in shop');
    await page.shows('too small €89.90 back');
  });

  it('explains why records are taken for one person', async () => {
    await visit();
    await page.shows('Henriëtte Koper');
    await page.press('Identity');
    await page.shows('twitter:hatbuyer');
    await page.press('Why?');
    await page.shows('exact-email, email');
  });

  it('keeps what is half written while one looks something up', async () => {
    await visit();
    await page.shows('Wonderful, thank you!');
    page.type('text', 'She asks for');
    await page.press('Orders');
    await page.shows('Pickup at Hat Shop Spui in shop');
    await page.press('Story');
    expect(page.typed('text')).toBe('She asks for');
  });

  it('leads from tab to tab by the arrow keys', async () => {
    await visit();
    await page.press('Story');
    page.focus('tab-Story');
    page.strike('ArrowLeft');
    expect(page.focused()).toBe('tab-Identity');
    page.strike('ArrowRight');
    page.strike('ArrowRight');
    expect(page.focused()).toBe('tab-Conversations');
  });

  it('says whether something may be offered, and why not', async () => {
    await visit();
    await page.shows('May we offer');
    await page.submit('May we?', { sku: 'PANAMA-57', channel: 'SMS', discountPercent: '15' });
    await page.shows('No.');
    await page.shows('SMS is not allowed for MARKETING');
  });

  it('shows at once what is noted', async () => {
    await visit();
    await page.shows('Live');
    await page.hides('Not live');
    await page.shows('Asks for service by');
    const [met = ''] = page.text().match(/Last met .*? Asks/) ?? [];
    const text = 'Came by to say that the beret fits.';
    await page.submit('Note it', { text, channel: 'STORE', purpose: 'SERVICE' });
    await page.shows('It is noted.');
    await page.shows(`${text} noted by tester`);
    await page.hides(met);
    // Another note, though the form was not filled anew but for the text.
    await page.submit('Note it', { text: 'Came by again.' });
    await page.shows('Came by again. noted by tester');
  });

  it('holds to what the person decides from then on', async () => {
    await visit();
    await page.shows('Email Marketing Granted mailer');
    await page.submit('Record it', {
      channel: 'EMAIL',
      purpose: 'MARKETING',
      status: 'REVOKED',
      evidence: 'Told us so.',
    });
    await page.shows('It is recorded, and counts from now on.');
    await page.shows('Email Marketing Revoked rotunda');
  });

  it('leads from a former id to the customer, and undoes the merge', async () => {
    const { data } = await open.rotunda.ask('{ customers(first: 3) { nodes { id } } }');
    const [one, other] = data.customers.nodes
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => id !== open.hatBuyer);
    const merged = await open.rotunda.ask(
      `mutation ($input: MergeCustomersInput!) {
        mergeCustomers(input: $input) { ... on MergeCustomersSuccess { customer { id } } }
      }`,
      {
        input: {
          customerIds: [one, other],
          survivorId: one,
          reason: 'Same family, thought to be one.',
          idempotencyKey: 'merge-1',
        },
      },
    );
    expect(merged.data.mergeCustomers.customer.id).toBe(one);
    await visit(`#/customers/${other}`);
    await page.shows(`What was known as ${other} was merged into this customer.`);
    await page.press('Identity');
    await page.shows('Same family, thought to be one.');
    await page.submit('Undo it', { reason: 'They are two.' });
    await page.shows('It is undone.');
    await page.shows('They are two.');
    // What is undone cannot be undone once more.
    await page.hides('Merged by tester Same family, thought to be one. Undo…');
    // All of the page is of the one who is left.
    await page.hides(`What was known as ${other} was merged`);
  });

  it('says so where nobody has the id', async () => {
    await visit('#/customers/c_nobody');
    await page.shows('Nobody has this id.');
  });

  it('opens a conversation that is handed over, and keeps its token out of the query', async () => {
    const { data } = await open.rotunda.ask(
      `query ($id: ID!) { customer(by: { id: $id }) {
        conversations(first: 5) { nodes { subject handoverUrl } }
      } }`,
      { id: open.hatBuyer },
    );
    const { handoverUrl } = data.customer.conversations.nodes.find(
      ({ subject }: { subject: string }) => subject.startsWith('Refund'),
    );
    const { search } = new URL(handoverUrl);
    await visit(search);
    await page.shows('Handed over to you');
    await page.shows('With Henriëtte Koper');
    await page.shows('Social → Email → Chat');
    expect(new URL(page.address()).search).toBe('');
  });
});
