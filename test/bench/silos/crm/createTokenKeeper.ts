import { request } from 'undici';
import type { HatShopPlaces } from '../../../../src/demo/config/HatShopPlaces.js';

/** Fetched anew so long before it expires. */
const MARGIN_MS = 5_000;

/** The CRM's `Authorization` header, its token fetched when needed and kept while it lives. */
export function createTokenKeeper({ url, clientId, clientSecret }: HatShopPlaces['crm']) {
  let token: Promise<string> | undefined;
  let goodUntil = 0;
  const fetchToken = async () => {
    const form = { grant_type: 'client_credentials', client_id: clientId };
    const { statusCode, body } = await request(`${url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, client_secret: clientSecret }).toString(),
    });
    if (statusCode !== 200) throw new Error(`the CRM's token endpoint answered ${statusCode}`);
    const answer = (await body.json()) as { access_token: string; expires_in: number };
    goodUntil = Date.now() + answer.expires_in * 1000 - MARGIN_MS;
    return `Bearer ${answer.access_token}`;
  };
  return (): Promise<string> => {
    if (token === undefined || Date.now() > goodUntil) {
      goodUntil = Number.POSITIVE_INFINITY;
      token = fetchToken();
      token.catch(() => {
        token = undefined;
      });
    }
    return token;
  };
}
