import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let rotunda: TestGateway;
let page: string;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) },
    server: { graphiql: true },
  });
  page = await (await fetch(`${rotunda.url}/graphiql`)).text();
});
afterAll(() => rotunda.close());

describe('GraphiQL', () => {
  it('comes from the gateway alone', async () => {
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(parts).toHaveLength(4);
    for (const path of parts) {
      expect(path).toMatch(/^graphiql\//);
      expect((await fetch(new URL(path, `${rotunda.url}/graphiql`))).status).toBe(200);
    }
  });

  it('asks the gateway that it comes from, and follows subscriptions there', () => {
    const [, script = ''] = page.match(/<script>(.+?)<\/script>/s) ?? [];
    const told: unknown[] = [];
    const graphiql = { createFetcher: (options: unknown) => told.push(options) };
    const nowhere = { createRoot: () => ({ render: () => undefined }) };
    const run = new Function('location', 'GraphiQL', 'ReactDOM', 'React', 'document', script);
    const document = { getElementById: () => null };
    for (const at of ['http://localhost:4000', 'https://rotunda.example', 'https://a.example/b']) {
      run({ href: `${at}/graphiql` }, graphiql, nowhere, { createElement: () => null }, document);
    }
    expect(told).toEqual([
      {
        url: 'http://localhost:4000/graphql',
        subscriptionUrl: 'ws://localhost:4000/graphql',
      },
      {
        url: 'https://rotunda.example/graphql',
        subscriptionUrl: 'wss://rotunda.example/graphql',
      },
      { url: 'https://a.example/b/graphql', subscriptionUrl: 'wss://a.example/b/graphql' },
    ]);
  });
});
