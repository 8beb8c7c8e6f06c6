import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const sources = { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) };

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({ sources, server: { dashboard: true } });
});
afterAll(() => rotunda.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(rotunda.url + path, { headers, redirect: 'manual' });

/** All modules that a module leads to, by their paths. */
async function followImports(path: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(path)) return found;
  found.add(path);
  const response = await get(path);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const code = (await response.text()).replaceAll(/\/\*.*?\*\//gs, '');
  for (const [, from = ''] of code.matchAll(/(?:from|import)\s*["']([^"']+)["']/g)) {
    const isOwn = from.startsWith('.');
    const named = from === 'graphql-sse' ? '/client.mjs' : from.includes('/') ? '' : '/lit-html.js';
    const next = isOwn
      ? new URL(from, rotunda.url + path).pathname
      : `/dashboard/packages/${from}${named}`;
    await followImports(next, found);
  }
  return found;
}

describe('the 360 page', () => {
  it('is where the gateway leads who comes by its address alone', async () => {
    for (const path of ['/', '/dashboard']) {
      const response = await get(path);
      expect(response.status).toBe(302);
      expect(new URL(response.headers.get('location') ?? '', response.url).pathname).toBe(
        '/dashboard/',
      );
    }
    expect((await get('/dashboard/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('comes with all that it imports from the gateway alone', async () => {
    const modules = await followImports('/dashboard/main.js');
    expect(modules.size).toBeGreaterThan(30);
    for (const path of ['/dashboard/style.css', '/dashboard/icon.svg']) {
      expect((await get(path)).status).toBe(200);
    }
  });

  it('may load nothing from elsewhere, run nothing that stands in it, and be framed by nobody', async () => {
    const policy = (await get('/dashboard/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('is sent once while it does not change', async () => {
    const { headers } = await get('/dashboard/main.js');
    const again = await get('/dashboard/main.js', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('has nothing but what browsers need', async () => {
    for (const path of ['tsconfig.json', '../package.json', '%2e%2e/package.json', 'gateway/']) {
      expect((await get(`/dashboard/${path}`)).status).toBe(404);
    }
  });

  it('is not there unless the configuration says so', async () => {
    const bare = await startTestGateway({ sources });
    for (const path of ['/', '/dashboard/', '/dashboard/main.js']) {
      expect((await fetch(bare.url + path)).status).toBe(404);
    }
    await bare.close();
  });
});
