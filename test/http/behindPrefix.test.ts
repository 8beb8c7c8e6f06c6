import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Listening } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startPathProxy } from '../support/startPathProxy.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PREFIX = '/c360';

let rotunda: TestGateway;
let proxy: Listening & { readonly url: string };

beforeAll(async () => {
  const sources = { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) };
  rotunda = await startTestGateway({ sources, server: { dashboard: true, graphiql: true } });
  proxy = await startPathProxy(rotunda.url, PREFIX);
});

afterAll(async () => {
  await proxy.close();
  await rotunda.close();
});

/** Where a page is, and the statuses of all that it names. */
async function linksOf(path: string) {
  const page = await fetch(proxy.url + path);
  const text = await page.text();
  const names = [...text.matchAll(/(?:href|src)="([^"]+)"|: "([^"]+\.m?js)"/g)];
  const links = names.map(([, link, module]) => new URL(link ?? module ?? '', page.url));
  const statuses = await Promise.all(links.map(async (link) => (await fetch(link)).status));
  return { path: new URL(page.url).pathname, statuses: new Set(statuses), count: links.length };
}

it('the 360 page is whole behind a proxy with a prefix', async () => {
  const expected = { path: `${PREFIX}/dashboard/`, statuses: new Set([200]), count: 5 };
  expect(await linksOf('/')).toEqual(expected);
  expect(await linksOf('/dashboard')).toEqual(expected);
});

it('so is GraphiQL', async () => {
  const path = `${PREFIX}/graphiql`;
  expect(await linksOf('/graphiql')).toEqual({ path, statuses: new Set([200]), count: 4 });
});
