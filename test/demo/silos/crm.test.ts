import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CrmBooks } from '../../../src/demo/silos/crm/CrmBooks.js';
import { crmRoutes } from '../../../src/demo/silos/crm/crmRoutes.js';
import { TokenOffice } from '../../../src/demo/silos/crm/TokenOffice.js';
import { type Service, startService } from '../../../src/demo/silos/http/startService.js';
import { tellStory } from '../../../src/demo/story/tellStory.js';

const client = { clientId: 'me', clientSecret: 'secret' };
let time: number;
let books: CrmBooks;
let crm: Service;

beforeEach(async () => {
  time = 0;
  books = new CrmBooks();
  for (const life of tellStory({ customers: 60, seed: 1, now: Date.UTC(2026, 10, 21) })) {
    books.add(life);
  }
  crm = await startService(crmRoutes(books, client, new TokenOffice(() => time)));
});
afterEach(() => crm.close());

async function token(secret = client.clientSecret): Promise<Response> {
  const form = { grant_type: 'client_credentials', client_id: 'me', client_secret: secret };
  return fetch(`${crm.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
}

async function ask(path: string) {
  const { access_token } = (await (await token()).json()) as { access_token: string };
  return askWith(path, access_token);
}

async function askWith(path: string, accessToken: string) {
  const headers = { authorization: `Bearer ${accessToken}` };
  const response = await fetch(crm.url + path, { headers });
  return {
    status: response.status,
    body: (await response.json()) as { data: { id: string }[]; meta: { pages: number } },
  };
}

describe('the CRM', () => {
  it('gives tokens to whom it knows, and answers nobody without one', async () => {
    expect((await token('wrong')).status).toBe(401);
    expect((await fetch(`${crm.url}/v1/contacts?ids=C-10017`)).status).toBe(401);
    expect((await askWith('/v1/contacts?ids=C-10017', 'made-up')).status).toBe(401);
  });

  it('lets tokens die after half a minute', async () => {
    const answer = await (await token()).json();
    const { access_token, expires_in } = answer as { access_token: string; expires_in: number };
    expect(expires_in).toBe(30);
    time = 29_999;
    expect((await askWith('/v1/contacts?ids=C-10017', access_token)).status).toBe(200);
    time = 30_000;
    expect((await askWith('/v1/contacts?ids=C-10017', access_token)).status).toBe(401);
  });

  it('answers many contacts at once, with the numbered fields', async () => {
    const { body } = await ask('/v1/contacts?ids=C-10017,C-10018,C-nobody');
    expect(body.data.map(({ id }) => id)).toStrictEqual(['C-10017', 'C-10018']);
    expect(body.data[0]).toMatchObject({
      emails: [{ address: 'hat.buyer@example.com' }],
      phones: [{ number: '0031 6900 0001 7' }],
      custom_fields: expect.arrayContaining([
        { id: 12, value: '100.017' },
        { id: 77, value: '@hatbuyer' },
      ]),
    });
  });

  it('finds by address, whatever its case, and by a part of the name', async () => {
    const byAddress = await ask('/v1/contacts/lookup?email=HAT.BUYER@example.com');
    expect(byAddress.body.data.map(({ id }) => id)).toStrictEqual(['C-10017']);
    const byText = await ask('/v1/contacts/search?q=kop+henri');
    expect(byText.body.data.map(({ id }) => id)).toContain('C-10017');
  });

  it('hands out all contacts page by page', async () => {
    const ids: string[] = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { body } = await ask(`/v1/contacts/export?per_page=7&page=${page}`);
      pages = body.meta.pages;
      ids.push(...body.data.map(({ id }) => id));
    }
    expect(ids).toStrictEqual([...books.contacts.keys()]);
  });

  it('answers decisions of many contacts', async () => {
    const { body } = await ask('/v1/consents?contacts=C-10017,C-10018');
    expect(body.data).toHaveLength(3);
    expect(body.data[0]).toMatchObject({ contact: 'C-10017' });
  });

  it('counts requests by route', async () => {
    await ask('/v1/contacts?ids=C-10017');
    await ask('/v1/contacts?ids=C-10018');
    expect(Object.fromEntries(crm.requestCounts())).toStrictEqual({
      'POST /oauth/token': 2,
      'GET /v1/contacts': 2,
    });
  });
});
