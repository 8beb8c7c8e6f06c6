import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PREFIX = '/c360';

let rotunda: TestGateway;
let proxy: Server;
let at: string;

/** A proxy that serves the gateway below a prefix, and nothing else. */
beforeAll(async () => {
  const sources = { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) };
  rotunda = await startTestGateway({ sources, server: { dashboard: true, graphiql: true } });
  proxy = createServer(async ({ url = '' }, response) => {
    if (!url.startsWith(`${PREFIX}/`)) return response.writeHead(404).end();
    const answer = await fetch(rotunda.url + url.slice(PREFIX.length), { redirect: 'manual' });
    const named = ['content-type', 'location'].map((name) => [name, answer.headers.get(name)]);
    const headers = Object.fromEntries(named.filter(([, value]) => value !== null));
    return response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  at = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});

afterAll(async () => {
  proxy.close();
  await rotunda.close();
});

/** Where a page is, and the statuses of all that it names. */
async function linksOf(path: string) {
  const page = await fetch(at + path);
  const text = await page.text();
  const names = [...text.matchAll(/(?:href|src)="([^"]+)"|: "([^"]+\.m?js)"/g)];
  const links = names.map(([, link, module]) => new URL(link ?? module ?? '', page.url));
  const statuses = await Promise.all(links.map(async (link) => (await fetch(link)).status));
  return { path: new URL(page.url).pathname, statuses: new Set(statuses), count: links.length };
}

it('the 360 page is whole behind a proxy with a prefix', async () => {
  const expected = { path: `${PREFIX}/dashboard/`, statuses: new Set([200]), count: 5 };
  expect(await linksOf(`${PREFIX}/`)).toEqual(expected);
  expect(await linksOf(`${PREFIX}/dashboard`)).toEqual(expected);
});

it('so is GraphiQL', async () => {
  const path = `${PREFIX}/graphiql`;
  expect(await linksOf(path)).toEqual({ path, statuses: new Set([200]), count: 4 });
});
